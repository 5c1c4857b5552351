namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class AutoCreatedCollectionsTests
{
    private static Server Server => SharedServer.Instance;

    [TestCase("/sync-plan")]
    [TestCase("/sync-document")]
    public async Task WhenTheCollectionIsUnknown_IsCreatedWithItsIdAsName(string path)
    {
        var id = SharedServer.NewId("c:._-Z");

        (await Server.CallAsync(path, BodyFor(path, id))).Okay();

        Assert.That(await NameOfAsync(id), Is.EqualTo(id));
    }

    [Test]
    public async Task WhenItsNameIsTaken_ANumberIsAdded()
    {
        var id = SharedServer.NewId("c");
        await Server.NewGroupAsync(id.ToUpperInvariant());
        await Server.NewGroupAsync(id + " 2");

        await Server.NewPlanAsync(id);

        Assert.That(await NameOfAsync(id), Is.EqualTo(id + " 3"));
    }

    [Test]
    public async Task Ids_AreCaseSensitive()
    {
        var id = SharedServer.NewId("c");
        await Server.NewPlanAsync(id);

        await Server.NewPlanAsync(id.ToUpperInvariant());

        Assert.That(await NameOfAsync(id.ToUpperInvariant()), Is.EqualTo(id.ToUpperInvariant() + " 2"));
    }

    [Test]
    public async Task WhenAnotherTenantHasTheId_BothHaveTheirOwn()
    {
        var id = SharedServer.NewId("c");
        await Server.NewPlanAsync(id, "Theirs", SharedServer.OtherToken);
        await Server.NewPlanAsync(id, "Ours");

        var ours = await Server.CallAsync("/get-plans", new { collection_id = id });

        Assert.That(ours.Okay().Column("plan_name"), Is.EqualTo(new[] { "Ours" }));
    }

    [Test]
    public async Task WhenManyCreateItAtOnce_ThereIsOne()
    {
        var id = SharedServer.NewId("c");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.NewPlanAsync(id)));

        var plans = await Server.CallAsync("/get-plans", new { collection_id = id });
        Assert.That(plans.Okay().GetArrayLength(), Is.EqualTo(8));
        Assert.That(await NameOfAsync(id), Is.EqualTo(id));
    }

    [TestCase("/sync-plan", "\"a b\"")]
    [TestCase("/sync-plan", "\"é\"")]
    [TestCase("/sync-plan", "\"a/b\"")]
    [TestCase("/sync-plan", "5")]
    [TestCase("/sync-plan", "{}")]
    [TestCase("/sync-document", "\"a\\nb\"")]
    [TestCase("/sync-document", "[]")]
    public async Task WhenTheIdIsOfNoForm_IsNotFound(string path, string id)
    {
        var body = BodyFor(path, "ID").Replace("\"ID\"", id, StringComparison.Ordinal);

        (await Server.CallAsync(path, body)).IsRefused(437, "Group not found");
    }

    [TestCase("/sync-plan")]
    [TestCase("/sync-document")]
    public async Task Ids_Have128CharactersAtMost(string path)
    {
        var longest = SharedServer.NewId("c").PadRight(128, 'x');

        (await Server.CallAsync(path, BodyFor(path, longest))).Okay();
        (await Server.CallAsync(path, BodyFor(path, longest + "x"))).IsRefused(437, "Group not found");
    }

    [Test]
    public async Task WhenThePlanIsRefused_NoGroupIsLeft()
    {
        var id = SharedServer.NewId("c");

        var answer = await Server.CallAsync("/sync-document", Body.Document(("collection_id", id), ("plan_ids", new[] { "nobody" })));

        answer.IsRefused(437, "Plan not found");
        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.No.Member(id));
    }

    [Test]
    public async Task WhenSwitchedOff_UnknownCollectionsAreNotFound()
    {
        using var server = new Server(host => host.UseSetting("Apis:Benefits:AutoCreateCollections", "false"));
        var token = await server.TokenAsync();
        var group = await server.NewGroupAsync(token: token);

        (await server.CallAsync("/sync-plan", Body.Plan(), token)).IsRefused(437, "Group not found");
        (await server.CallAsync("/sync-document", Body.Document(), token)).IsRefused(437, "Group not found");
        (await server.CallAsync("/sync-plan", Body.Plan(("collection_id", group)), token)).Okay();
        Assert.That((await server.CallAsync("/fetch-groups", "{}", token)).Data.Column("group_id"), Is.EqualTo(new[] { group }));
    }

    private static string BodyFor(string path, string id) =>
        path == "/sync-plan" ? Body.Plan(("collection_id", id)) : Body.Document(("collection_id", id));

    private static async Task<string?> NameOfAsync(string id) =>
        (await Server.CallAsync("/fetch-groups", "{}")).Okay().EnumerateArray()
        .Single(group => group.GetProperty("group_id").GetString() == id).GetProperty("group_name").GetString();
}
