namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class UpdateDocumentTests
{
    private const string Path = "/sync-document";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenOneFieldIsGiven_TheOthersStay()
    {
        var created = await Server.CallAsync(Path, Body.Document(
            ("document_description", "Old"), ("document_type", "PDF"), ("document_priority", 3), ("document_tags", new[] { "a" }), ("fileBase64", "QUJD")));
        await Task.Delay(2);

        var updated = await Server.CallAsync(Path, new { document_id = created.Text("document_id"), document_name = "New" });

        Assert.That(updated.Okay().GetRawText(), Is.EqualTo(created.Data.GetRawText()
            .Replace("Plan Document", "New", StringComparison.Ordinal)
            .Replace($"\"updated_at\":\"{created.Text("updated_at")}\"", $"\"updated_at\":\"{updated.Text("updated_at")}\"", StringComparison.Ordinal)));
        Assert.That(updated.Text("updated_at"), Is.Not.EqualTo(created.Text("updated_at")));
    }

    [TestCase("document_name")]
    [TestCase("collection_id")]
    [TestCase("document_description")]
    [TestCase("document_type")]
    [TestCase("document_priority")]
    [TestCase("fileType")]
    [TestCase("document_url")]
    public async Task WhenAFieldIsBlank_IsRefused(string field)
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));

        (await Server.CallAsync(Path, Body.Of(new { document_id = id }, (field, " ")))).IsRefused(436, "1. Blank value in " + field);
        (await Server.CallAsync(Path, Body.Of(new { document_id = id }, (field, null)))).Okay();
    }

    [Test]
    public async Task PlanIds_ReplaceTheFormerSet()
    {
        var (first, second, third) = (await Server.NewPlanAsync(name: "1"), await Server.NewPlanAsync(name: "2"), await Server.NewPlanAsync(name: "3"));
        var id = await Server.NewDocumentAsync(("plan_ids", new[] { first, second }));

        (await Server.CallAsync(Path, new { document_id = id, document_name = "New" })).Okay();
        Assert.That(await PlansOfAsync(id), Is.EqualTo(new[] { first, second }));

        (await Server.CallAsync(Path, new { document_id = id, plan_ids = new[] { third, second, third } })).Okay();
        Assert.That(await PlansOfAsync(id), Is.EqualTo(new[] { second, third }));

        (await Server.CallAsync(Path, new { document_id = id, plan_ids = (string[]?)null })).Okay();
        Assert.That(await PlansOfAsync(id), Is.EqualTo(new[] { second, third }));

        (await Server.CallAsync(Path, new { document_id = id, plan_ids = Array.Empty<string>() })).Okay();
        Assert.That(await PlansOfAsync(id), Is.Empty);
    }

    [TestCase("[\"nobody\"]", 437, "Plan not found")]
    [TestCase("[\"\"]", 437, "Plan not found")]
    [TestCase("[5]", 437, "Plan not found")]
    [TestCase("[{}]", 437, "Plan not found")]
    [TestCase("\"nobody\"", 436, "1. Wrong type or unreadable value in plan_ids")]
    [TestCase("{}", 436, "1. Wrong type or unreadable value in plan_ids")]
    public async Task WhenPlanIdsAreNobodys_NothingChanges(string planIds, int code, string message)
    {
        var plan = await Server.NewPlanAsync();
        var id = await Server.NewDocumentAsync(("plan_ids", new[] { plan }));

        var answer = await Server.CallAsync(Path, $$"""{"document_id":"{{id}}","document_name":"New","plan_ids":{{planIds}}}""");

        answer.IsRefused(code, message);
        Assert.That(await PlansOfAsync(id), Is.EqualTo(new[] { plan }));
    }

    [Test]
    public async Task WhenAPlanIsAnotherTenants_IsNotFound()
    {
        var foreign = await Server.NewPlanAsync(token: SharedServer.OtherToken);
        var id = await Server.NewDocumentAsync();

        (await Server.CallAsync(Path, new { document_id = id, plan_ids = new[] { foreign } })).IsRefused(437, "Plan not found");
        (await Server.CallAsync(Path, Body.Document(("plan_ids", new[] { foreign })))).IsRefused(437, "Plan not found");
    }

    [TestCase("\"nobody\"")]
    [TestCase("\"\"")]
    [TestCase("5")]
    public async Task WhenTheDocumentIsUnknown_IsNotFound(string id)
    {
        (await Server.CallAsync(Path, $$"""{"document_id":{{id}},"document_name":"New"}""")).IsRefused(437, "Document not found");
    }

    [Test]
    public async Task WhenTheDocumentIsAnotherTenants_IsNotFound()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));

        foreach (var (path, body) in new (string, object)[]
        {
            (Path, new { document_id = id, document_name = "New" }),
            (Path, new { document_id = id, is_delete = true }),
            ("/get-document-details", new { document_id = id }),
            ("/download", new { document_id = id }),
        })
        {
            (await Server.CallAsync(path, body, SharedServer.OtherToken)).IsRefused(437, "Document not found");
        }

        (await Server.SendAsync(HttpMethod.Get, "/download/" + id, content: null, SharedServer.OtherToken)).IsRefused(437, "Document not found");
    }

    [Test]
    public async Task WhenMoved_TheCollectionMustExist()
    {
        var (id, group) = (await Server.NewDocumentAsync(), await Server.NewGroupAsync());

        (await Server.CallAsync(Path, new { document_id = id, collection_id = SharedServer.NewId("c") })).IsRefused(437, "Group not found");
        Assert.That((await Server.CallAsync(Path, new { document_id = id, collection_id = group })).Text("collection_id"), Is.EqualTo(group));
    }

    [Test]
    public async Task WhenDeleted_IsGoneWithItsFile()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));
        var file = FileOf(id);
        Assert.That(file, Does.Exist);

        var answer = await Server.CallAsync(Path, new { document_id = id, is_delete = true, fileBase64 = 5 });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{},"message":"OKAY"}"""));
        Assert.That(file, Does.Not.Exist);
        (await Server.CallAsync(Path, new { document_id = id, is_delete = true })).IsRefused(437, "Document not found");
    }

    [Test]
    public async Task WhenTheFileIsReplaced_TheFormerOneGoes()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));
        var former = FileOf(id);

        (await Server.CallAsync(Path, new { document_id = id, fileBase64 = "REVG" })).Okay();

        Assert.That(former, Does.Not.Exist);
        Assert.That(FileOf(id), Does.Exist);
        Assert.That((await Server.SendAsync(HttpMethod.Get, "/download/" + id, content: null, SharedServer.Token)).Body, Is.EqualTo("DEF"));
    }

    private static async Task<List<string>> PlansOfAsync(string id) =>
        (await Server.CallAsync("/get-document-details", new { document_id = id })).Okay().GetProperty("associated_plans").Column("plan_id");

    private static string FileOf(string documentId)
    {
        var file = (string)Server.Scalar("SELECT FileId FROM Documents WHERE Id = @id", ("@id", documentId))!;
        return System.IO.Path.Combine(Server.DataFolder, "files", file[^2..], file);
    }
}
