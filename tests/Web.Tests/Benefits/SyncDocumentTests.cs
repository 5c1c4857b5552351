using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class SyncDocumentTests
{
    private const string Path = "/sync-document";
    private const string Time = "\"[0-9T:.-]+Z\"";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenEverythingIsSent_ShowsItsMembersInOrder()
    {
        var collection = SharedServer.NewId("c");

        var answer = await Server.CallAsync(Path, Body.Document(
            ("collection_id", collection), ("document_description", " All of it "), ("document_type", "pdf"), ("document_priority", 1.50m),
            ("document_tags", new[] { " b ", "a", "b" }), ("fileBase64", "QUJD"), ("fileType", "application/pdf")));

        var id = answer.Okay().GetProperty("document_id").GetString();
        Assert.That(Regex.Replace(answer.Data.GetRawText(), Time, "TIME"), Is.EqualTo(
            $$"""{"document_id":"{{id}}","document_name":"Plan Document","document_description":"All of it","document_type":"PDF","document_priority":1.50,"collection_id":"{{collection}}","document_file_path":"/download/{{id}}","document_tags":["b","a","b"],"created_at":TIME,"updated_at":TIME}"""));
    }

    [Test]
    public async Task WhenOnlyTheRequiredIsSent_LeavesTheRestOut()
    {
        var answer = await Server.CallAsync(Path, Body.Document(
            ("document_description", null), ("document_type", ""), ("document_priority", " "), ("document_tags", null), ("document_url", " ")));

        Assert.That(answer.Okay().EnumerateObject().Select(member => member.Name), Is.EqualTo(new[]
        {
            "document_id", "document_name", "collection_id", "created_at", "updated_at",
        }));
    }

    [TestCase("document_tags")]
    [TestCase("plan_ids")]
    public async Task WhenTextInAListIsNotUnicode_NamesTheList(string member)
    {
        var answer = await Server.PostAsync(
            Path, $$"""{"document_name":"d","collection_id":"{{SharedServer.NewId("c")}}","{{member}}":["a","\ud800"]}""", SharedServer.Token);

        answer.IsRefused(436, $"1. Wrong type or unreadable value in {member}");
    }

    [Test]
    public async Task Details_AddTheirPlans_ByName()
    {
        var (second, first) = (await Server.NewPlanAsync(name: "B"), await Server.NewPlanAsync(name: "A"));
        var id = await Server.NewDocumentAsync(("plan_ids", new[] { second, first, second }));

        var answer = await Server.CallAsync("/get-document-details", new { document_id = id });

        Assert.That(answer.Body, Does.EndWith(
            $$$"""Z","associated_plans":[{"plan_id":"{{{first}}}","plan_name":"A","color":"#FF5733"},{"plan_id":"{{{second}}}","plan_name":"B","color":"#FF5733"}]},"message":"OKAY"}"""));
    }

    [Test]
    public async Task Details_WithoutPlans_HaveAnEmptyList()
    {
        var id = await Server.NewDocumentAsync();

        var answer = await Server.CallAsync("/get-document-details", new { document_id = id });

        Assert.That(answer.Body, Does.EndWith("""Z","associated_plans":[]},"message":"OKAY"}"""));
    }

    [Test]
    public async Task Lists_AddTheCollectionsNameAndTheProgress()
    {
        var group = await Server.NewGroupAsync();
        await Server.NewDocumentAsync(("document_name", "A"), ("collection_id", group), ("fileBase64", "QUJD"));
        await Server.NewDocumentAsync(("document_name", "B"), ("collection_id", group));
        var name = (string)Server.Scalar("SELECT Name FROM Collections WHERE Id = @id", ("@id", group))!;

        var answer = await Server.CallAsync("/get-documents", new { collection_id = group });

        Assert.That(answer.Okay()[0].GetRawText(), Does.EndWith($$"""Z","collection_name":"{{name}}","avg_progress":100}"""));
        Assert.That(answer.Data[1].GetRawText(), Does.EndWith($$"""Z","collection_name":"{{name}}","avg_progress":0}"""));
        Assert.That(answer.Data.GetArrayLength(), Is.EqualTo(2));
    }

    [TestCase("nothing")]
    [TestCase("no id at all")]
    public async Task WhenTheCollectionIsUnknown_ListsNothing(string collection)
    {
        var answer = await Server.CallAsync("/get-documents", new { collection_id = collection });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":[],"message":"OKAY"}"""));
    }

    [TestCase("/sync-document", "{}", "Missing required fields: document_name, collection_id")]
    [TestCase("/sync-document", """{"document_name":" ","collection_id":"c"}""", "Missing required fields: document_name")]
    [TestCase("/sync-document", """{"document_name":"Plan","collection_id":"","document_type":"MP3"}""", "Missing required fields: collection_id")]
    [TestCase("/sync-document", """{"is_delete":true}""", "Missing required fields: document_id")]
    [TestCase("/sync-document", """{"is_delete":true,"document_id":""}""", "Missing required fields: document_id")]
    [TestCase("/get-documents", "{}", "Missing required fields: collection_id")]
    [TestCase("/get-documents", """{"collection_id":" "}""", "Missing required fields: collection_id")]
    [TestCase("/get-document-details", """{"document_id":null}""", "Missing required fields: document_id")]
    public async Task WhenARequiredFieldIsMissing_NamesIt(string path, string body, string message) =>
        (await Server.CallAsync(path, body)).IsRefused(435, message);

    [TestCase("PDF")]
    [TestCase("docx")]
    [TestCase("Txt")]
    [TestCase("IMG")]
    [TestCase("oTHER")]
    public async Task Type_InAnyCase_IsShownInCapitals(string type)
    {
        var answer = await Server.CallAsync(Path, Body.Document(("document_type", type)));

        Assert.That(answer.Okay().GetProperty("document_type").GetString(), Is.EqualTo(type.ToUpperInvariant()));
    }

    [TestCase("MP3")]
    [TestCase("0")]
    [TestCase("PDF,DOCX")]
    public async Task WhenTheTypeIsNone_IsRefused(string type) =>
        (await Server.CallAsync(Path, Body.Document(("document_type", type)))).IsRefused(436, "1. Malformed value in document_type");

    [TestCase("1", "1")]
    [TestCase("-1.50e3", "-1.50e3")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("\" high \"", "\"high\"")]
    [TestCase("\"1\"", "\"1\"")]
    public async Task Priority_ComesBackAsItWas(string sent, string shown)
    {
        var answer = await Server.CallAsync(Path, Raw("document_priority", sent));

        Assert.That(answer.Body, Does.Contain($"\"document_priority\":{shown},"));
        var details = await Server.CallAsync("/get-document-details", new { document_id = answer.Text("document_id") });
        Assert.That(details.Body, Does.Contain($"\"document_priority\":{shown},"));
    }

    [Test]
    public async Task Priority_Has50CharactersAtMost()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", 50));

        (await Server.CallAsync(Path, Body.Document(("document_priority", longest)))).Okay();
        (await Server.CallAsync(Path, Body.Document(("document_priority", longest + "x")))).IsRefused(436, "1. Value too long in document_priority");
        (await Server.CallAsync(Path, Raw("document_priority", "true"))).IsRefused(436, "1. Wrong type or unreadable value in document_priority");
    }

    [Test]
    public async Task Tags_Are50Of100CharactersAtMost()
    {
        const string TooLong = "1. Value too long in document_tags";
        var longest = string.Concat(Enumerable.Repeat("😀", 100));

        (await Server.CallAsync(Path, Body.Document(("document_tags", Enumerable.Repeat(longest, 50))))).Okay();
        (await Server.CallAsync(Path, Body.Document(("document_tags", Enumerable.Repeat("a", 51))))).IsRefused(436, TooLong);
        (await Server.CallAsync(Path, Body.Document(("document_tags", new[] { longest + "x" })))).IsRefused(436, TooLong);
    }

    [Test]
    public async Task WhenATagIsBlank_IsRefused()
    {
        var id = await Server.NewDocumentAsync();

        (await Server.CallAsync(Path, Body.Document(("document_tags", new[] { "a", " " })))).IsRefused(436, "1. Blank value in document_tags");
        (await Server.CallAsync(Path, new { document_id = id, document_tags = new[] { "" } })).IsRefused(436, "1. Blank value in document_tags");
    }

    [TestCase("\"tag\"")]
    [TestCase("[5]")]
    [TestCase("[null]")]
    [TestCase("[[\"a\"]]")]
    [TestCase("{}")]
    public async Task WhenTagsAreNoTexts_IsRefused(string tags) =>
        (await Server.CallAsync(Path, Raw("document_tags", tags))).IsRefused(436, "1. Wrong type or unreadable value in document_tags");

    [TestCase("document_name", 200)]
    [TestCase("document_description", 4000)]
    public async Task Lengths_CountCodePoints(string field, int limit)
    {
        var longest = string.Concat(Enumerable.Repeat("😀", limit));

        Assert.That((await Server.CallAsync(Path, Body.Document((field, $" {longest} ")))).Okay().GetProperty(field).GetString(), Is.EqualTo(longest));
        (await Server.CallAsync(Path, Body.Document((field, longest + "x")))).IsRefused(436, "1. Value too long in " + field);
    }

    private static string Raw(string field, string value) =>
        Body.Document((field, "VALUE")).Replace("\"VALUE\"", value, StringComparison.Ordinal);
}
