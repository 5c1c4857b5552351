using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class SyncGroupTests
{
    private const string Path = "/sync-group";
    private const string NameTaken = "1. Group name already exists in group_name";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenCreated_ShowsItsMembersInOrder()
    {
        var name = SharedServer.NewId("g");

        var answer = await Server.CallAsync(Path, new { group_name = $" {name} ", group_description = " All plans " });

        Assert.That(answer.Body, Does.Match(
            "^" + Regex.Escape("{\"statusCode\":200,\"data\":{\"group_id\":\"") + "[0-9a-f-]{36}" + Regex.Escape($"\",\"group_name\":\"{name}\",\"group_description\":\"All plans\",\"created_at\":\"")
            + "[0-9T:.-]+Z" + Regex.Escape("\",\"updated_at\":\"") + "[0-9T:.-]+Z" + Regex.Escape("\"},\"message\":\"OKAY\"}") + "$"));
        Assert.That(answer.Text("updated_at"), Is.EqualTo(answer.Text("created_at")));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    public async Task WhenTheDescriptionIsNothing_IsLeftOut(string description)
    {
        var answer = await Server.CallAsync(Path, $$"""{"group_name":"{{SharedServer.NewId("g")}}","group_description":{{description}}}""");

        Assert.That(answer.Okay().TryGetProperty("group_description", out _), Is.False);
    }

    [TestCase("{}")]
    [TestCase("""{"group_name":null}""")]
    [TestCase("""{"group_name":"  ","group_description":5}""")]
    public async Task WhenTheNameIsMissing_IsNamed(string body) =>
        (await Server.CallAsync(Path, body)).IsRefused(435, "Missing required fields: group_name");

    [TestCase("group_name", 200)]
    [TestCase("group_description", 4000)]
    public async Task Lengths_CountCodePoints(string field, int limit)
    {
        var longest = SharedServer.NewId("") + string.Concat(Enumerable.Repeat("😀", limit - 33));

        var fits = await Server.CallAsync(Path, Body.Of(new { group_name = SharedServer.NewId("g") }, (field, longest)));
        var tooLong = await Server.CallAsync(Path, Body.Of(new { group_name = SharedServer.NewId("g") }, (field, longest + "😀")));

        Assert.That(fits.Okay().GetProperty(field).GetString(), Is.EqualTo(longest));
        tooLong.IsRefused(436, "1. Value too long in " + field);
    }

    [Test]
    public async Task WhenTheNameIsTaken_InAnyCase_IsRefused()
    {
        var name = SharedServer.NewId("grüße");
        var (_, other) = (await Server.NewGroupAsync(name), await Server.NewGroupAsync());

        (await Server.CallAsync(Path, new { group_name = name })).IsRefused(436, NameTaken);
        (await Server.CallAsync(Path, new { group_name = " " + name.ToUpperInvariant() })).IsRefused(436, NameTaken);
        (await Server.CallAsync(Path, new { group_id = other, group_name = name })).IsRefused(436, NameTaken);
    }

    [Test]
    public async Task WhenManyTakeANameAtOnce_OneGetsIt()
    {
        var name = SharedServer.NewId("g");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.CallAsync(Path, new { group_name = name })));

        Assert.That(answers.Count(answer => answer.Status == 200), Is.EqualTo(1));
        foreach (var refused in answers.Where(answer => answer.Status != 200))
            refused.IsRefused(436, NameTaken);
    }

    [Test]
    public async Task WhenTheNameIsAnotherTenants_IsFree()
    {
        var name = SharedServer.NewId("g");
        await Server.NewGroupAsync(name, SharedServer.OtherToken);

        (await Server.CallAsync(Path, new { group_name = name })).Okay();
    }

    [Test]
    public async Task WhenUpdated_ChangesOnlyWhatIsGiven()
    {
        var name = SharedServer.NewId("g");
        var created = await Server.CallAsync(Path, new { group_name = name, group_description = "Old" });
        var id = created.Text("group_id");

        var described = await Server.CallAsync(Path, new { group_id = id, group_name = (string?)null, group_description = "New" });
        var renamed = await Server.CallAsync(Path, new { group_id = id, group_name = name.ToUpperInvariant() });

        Assert.That((described.Text("group_name"), described.Text("group_description")), Is.EqualTo((name, "New")));
        Assert.That((renamed.Text("group_name"), renamed.Text("group_description")), Is.EqualTo((name.ToUpperInvariant(), "New")));
        Assert.That(renamed.Text("created_at"), Is.EqualTo(created.Text("created_at")));
    }

    [TestCase("group_name")]
    [TestCase("group_description")]
    public async Task WhenUpdatedWithBlanks_IsRefused(string field)
    {
        var id = await Server.NewGroupAsync();

        (await Server.CallAsync(Path, Body.Of(new { group_id = id }, (field, " ")))).IsRefused(436, "1. Blank value in " + field);
    }

    [TestCase("\"\"")]
    [TestCase("5")]
    [TestCase("\"nobody\"")]
    public async Task WhenTheGroupIsUnknown_IsNotFound(string id)
    {
        (await Server.CallAsync(Path, $$"""{"group_id":{{id}},"group_name":"New"}""")).IsRefused(437, "Group not found");
    }

    [Test]
    public async Task WhenTheGroupIsAnotherTenants_IsNotFound()
    {
        var foreign = await Server.NewGroupAsync(token: SharedServer.OtherToken);

        (await Server.CallAsync(Path, new { group_id = foreign, group_name = "New" })).IsRefused(437, "Group not found");
        (await Server.CallAsync(Path, new { group_id = foreign, is_delete = true })).IsRefused(437, "Group not found");
        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.No.Member(foreign));
    }

    [TestCase("""{"is_delete":true}""")]
    [TestCase("""{"is_delete":true,"group_id":" "}""")]
    public async Task WhenDeletedWithoutAnId_GroupIdIsMissing(string body) =>
        (await Server.CallAsync(Path, body)).IsRefused(435, "Missing required fields: group_id");

    [Test]
    public async Task WhenEmpty_IsDeletedOnce()
    {
        var id = await Server.NewGroupAsync();

        var answer = await Server.CallAsync(Path, new { group_id = id, is_delete = true });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{},"message":"OKAY"}"""));
        (await Server.CallAsync(Path, new { group_id = id, is_delete = true })).IsRefused(437, "Group not found");
    }

    [TestCase("/sync-plan")]
    [TestCase("/sync-document")]
    public async Task WhenItHoldsSomething_IsNotDeleted(string path)
    {
        var id = await Server.NewGroupAsync();
        (await Server.CallAsync(path, path == "/sync-plan" ? Body.Plan(("collection_id", id)) : Body.Document(("collection_id", id)))).Okay();

        (await Server.CallAsync(Path, new { group_id = id, is_delete = true })).IsRefused(436, "1. Group is not empty in group_id");
    }
}
