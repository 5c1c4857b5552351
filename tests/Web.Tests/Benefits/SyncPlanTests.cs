namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class SyncPlanTests
{
    private const string Path = "/sync-plan";
    private const string Nobody = "0190a6e0-0000-7000-8000-000000000000";

    private static readonly object?[] Nothings = [Body.Absent, null, "", " \t\r\n "];

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<TestCaseData> RequiredAndNothing() =>
        from field in new[] { "plan_name", "description", "collection_id", "color" }
        from nothing in Enumerable.Range(0, Nothings.Length)
        select new TestCaseData(field, Nothings[nothing]).SetArgDisplayNames(field, $"nothing {nothing}");

    [TestCaseSource(nameof(RequiredAndNothing))]
    public async Task WhenARequiredFieldIsMissing_NamesIt(string field, object? nothing) =>
        (await Server.CallAsync(Path, Body.Plan((field, nothing)))).IsRefused(435, "Missing required fields: " + field);

    [Test]
    public async Task WhenSeveralFieldsAreMissing_NamesThemInTheTablesOrder()
    {
        var answer = await Server.CallAsync(Path, """{"color":" ","collection_id":null,"plan_name":"Basic Plan"}""");

        answer.IsRefused(435, "Missing required fields: description, collection_id, color");
    }

    [Test]
    public async Task WhenFieldsAreMissingAndMalformed_NamesTheMissingOnly()
    {
        var answer = await Server.CallAsync(Path, """{"plan_name":5,"color":"no colour","collection_id":"c"}""");

        answer.IsRefused(435, "Missing required fields: description");
    }

    [Test]
    public async Task WhenSeveralFieldsAreMalformed_NumbersThem()
    {
        var answer = await Server.CallAsync(
            Path, Body.Plan(("plan_name", 5), ("description", new string('d', 4001)), ("color", "no colour"), ("is_delete", "yes")));

        Assert.That(answer.Status, Is.EqualTo(436));
        Assert.That(answer.Json.GetProperty("message").GetString()!.Split(", "), Is.EquivalentTo(new[]
        {
            "1. Wrong type or unreadable value in plan_name",
            "2. Wrong type or unreadable value in is_delete",
            "3. Value too long in description",
            "4. Malformed value in color",
        }));
    }

    [TestCase("5")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[\"Basic Plan\"]")]
    [TestCase("\"a\\u0000b\"")]
    [TestCase("\"\\ud83d\"")]
    [TestCase("\"\\udE00\\ud83d\"")]
    public async Task WhenAFieldIsNoText_IsRefused(string value)
    {
        var body = Body.Plan(("plan_name", "NAME")).Replace("\"NAME\"", value, StringComparison.Ordinal);

        (await Server.CallAsync(Path, body)).IsRefused(436, "1. Wrong type or unreadable value in plan_name");
    }

    [TestCase("plan_name", 200)]
    [TestCase("description", 4000)]
    public async Task Lengths_CountCodePointsAfterTrimming(string field, int limit)
    {
        var longest = string.Concat(Enumerable.Repeat("😀", limit));

        var fits = await Server.CallAsync(Path, Body.Plan((field, $"  {longest}\n")));
        var tooLong = await Server.CallAsync(Path, Body.Plan((field, longest + "x")));

        Assert.That(fits.Okay().GetProperty(field).GetString(), Is.EqualTo(longest));
        tooLong.IsRefused(436, "1. Value too long in " + field);
    }

    [Test]
    public async Task Text_ComesBackUnescapedAndTrimmed()
    {
        const string Written = """A+ & <b>'é'</b> 日本 اَلْعَرَبِيَّةُ e\u0301 \"quoted\" back\\slash""";
        var body = Body.Plan(("plan_name", "NAME")).Replace("NAME", " \\t" + Written + "\\u00a0", StringComparison.Ordinal);

        var created = await Server.CallAsync(Path, body);
        var shown = await Server.CallAsync("/get-plan-details", new { plan_id = created.Text("plan_id") });

        var expected = "\"plan_name\":\"" + Written.Replace("\\u0301", "\u0301", StringComparison.Ordinal) + "\",";
        Assert.That(created.Body, Does.Contain(expected));
        Assert.That(shown.Body, Does.Contain(expected));
    }

    [TestCase("👩‍👩‍👧 family")]
    [TestCase("𠮷野家 𐐷")]
    [TestCase("\u200b\ufeffnot trimmed\u200b")]
    [TestCase("a\u0001b\u2028c\ud7ff\ue000\uffff")]
    public async Task Text_OfEveryKind_ComesBackAsItWas(string text)
    {
        var created = await Server.CallAsync(Path, Body.Plan(("plan_name", text)));

        var shown = await Server.CallAsync("/get-plan-details", new { plan_id = created.Text("plan_id") });

        Assert.That(created.Text("plan_name"), Is.EqualTo(text));
        Assert.That(shown.Text("plan_name"), Is.EqualTo(text));
    }

    [Test]
    public async Task UnknownMembers_AreIgnored()
    {
        var answer = await Server.CallAsync(Path, Body.Plan(("Plan_Name", 5), ("unknown", new { deep = new[] { 1 } }), ("limit", "x")));

        Assert.That(answer.Okay().EnumerateObject().Select(member => member.Name), Is.EqualTo(new[]
        {
            "plan_id", "plan_name", "description", "collection_id", "color", "created_at", "updated_at",
        }));
    }

    [TestCase("#abc")]
    [TestCase("#ABCD")]
    [TestCase("#FF5733")]
    [TestCase("#ff5733Cc")]
    [TestCase("blue")]
    [TestCase("RebeccaPurple")]
    [TestCase("Transparent")]
    public async Task Colour_IsKeptAsSent(string colour)
    {
        var answer = await Server.CallAsync(Path, Body.Plan(("color", $" {colour} ")));

        Assert.That(answer.Okay().GetProperty("color").GetString(), Is.EqualTo(colour));
    }

    [TestCase("FF5733")]
    [TestCase("#FF573")]
    [TestCase("#FF57333")]
    [TestCase("#GG5733")]
    [TestCase("#")]
    [TestCase("#ff5733 blue")]
    [TestCase("rgb(1,2,3)")]
    [TestCase("bluish")]
    [TestCase("#１２３")]
    public async Task WhenTheColourIsNone_IsRefused(string colour) =>
        (await Server.CallAsync(Path, Body.Plan(("color", colour)))).IsRefused(436, "1. Malformed value in color");

    [Test]
    public async Task WhenNamesRepeat_BothPlansAreCreated()
    {
        var collection = SharedServer.NewId("c");

        var first = await Server.NewPlanAsync(collection);
        var second = await Server.NewPlanAsync(collection);

        Assert.That(second, Is.Not.EqualTo(first));
    }

    [TestCase("null")]
    [TestCase("false")]
    public async Task WhenIsDeleteIsNotTrue_Creates(string value)
    {
        var body = Body.Plan(("is_delete", "DELETE")).Replace("\"DELETE\"", value, StringComparison.Ordinal);

        (await Server.CallAsync(Path, body)).Okay();
    }

    [Test]
    public async Task WhenPlanIdIsNull_Creates()
    {
        var answer = await Server.CallAsync(Path, Body.Plan(("plan_id", null)));

        Assert.That(Guid.Parse(answer.Okay().GetProperty("plan_id").GetString()!).Version, Is.EqualTo(7));
    }

    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("5")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("\"plan-123\"")]
    [TestCase("\"" + Nobody + "\"")]
    public async Task WhenThePlanIdIsNobodys_UpdateFindsNothing(string id) =>
        (await Server.CallAsync(Path, $$"""{"plan_id":{{id}},"plan_name":"New"}""")).IsRefused(437, "Plan not found");

    [TestCase(128)]
    [TestCase(129)]
    [TestCase(5000)]
    public async Task WhenThePlanIdIsLong_FindsNothing(int length)
    {
        var id = new string('p', length);

        (await Server.CallAsync(Path, new { plan_id = id, plan_name = "New" })).IsRefused(437, "Plan not found");
        (await Server.CallAsync(Path, new { plan_id = id, is_delete = true })).IsRefused(437, "Plan not found");
        (await Server.CallAsync("/get-plan-details", new { plan_id = id })).IsRefused(437, "Plan not found");
    }
}
