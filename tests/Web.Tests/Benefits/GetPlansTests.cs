namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class GetPlansTests
{
    private const string Path = "/get-plans";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task Items_HaveTheShapeOfPlanDetails()
    {
        var collection = SharedServer.NewId("c");
        var id = await Server.NewPlanAsync(collection);
        await Server.NewDocumentAsync(("document_name", "Plan Document 1"), ("plan_ids", new[] { id }));
        await Server.NewBenefitAsync("Dental Coverage", id);
        var details = await Server.CallAsync("/get-plan-details", new { plan_id = id });

        var answer = await Server.CallAsync(Path, new { collection_id = collection });

        Assert.That(answer.Body, Is.EqualTo($$"""{"statusCode":200,"data":[{{details.Data.GetRawText()}}],"message":"OKAY"}"""));
    }

    [Test]
    public async Task Plans_ComeInTheOrderOfCreation()
    {
        var collection = SharedServer.NewId("c");
        var ids = new List<string>();
        foreach (var name in new[] { "C", "A", "B", "a" })
        {
            ids.Add(await Server.NewPlanAsync(collection, name));
            await Task.Delay(2);
        }

        var answer = await Server.CallAsync(Path, new { collection_id = collection });

        Assert.That(answer.Okay().Column("plan_id"), Is.EqualTo(ids));
    }

    [TestCase("\"nothing\"")]
    [TestCase("\"not an id\"")]
    [TestCase("5")]
    [TestCase("[]")]
    public async Task WhenTheCollectionIsUnknown_ListsNothing(string collection)
    {
        var answer = await Server.CallAsync(Path, $$"""{"collection_id":{{collection}}}""");

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":[],"message":"OKAY"}"""));
    }

    [Test]
    public async Task WhenTheCollectionIsAnotherTenants_ListsNothing()
    {
        var collection = SharedServer.NewId("c");
        await Server.NewPlanAsync(collection, token: SharedServer.OtherToken);

        var answer = await Server.CallAsync(Path, new { collection_id = collection });

        Assert.That(answer.Okay().GetArrayLength(), Is.Zero);
    }

    [TestCase("{}")]
    [TestCase("""{"collection_id":null,"limit":null,"cursor":null}""")]
    public async Task WhenNothingIsAsked_ListsAllOfTheTenant(string body)
    {
        var mine = await Server.NewPlanAsync();
        var theirs = await Server.NewPlanAsync(token: SharedServer.OtherToken);

        var answer = await Server.CallAsync(Path, body);

        Assert.That(answer.Okay().Column("plan_id"), Has.Member(mine).And.No.Member(theirs));
        Assert.That(answer.Headers.Contains("X-Next-Cursor"), Is.False);
    }

    [Test]
    public async Task WithoutALimit_SendsEveryPlan()
    {
        var collection = SharedServer.NewId("c");
        await Server.NewPlanAsync(collection);
        // A thousand and one plans by calls would take long.
        Server.Scalar(
            $"""
            INSERT INTO Plans (OrganisationId, Id, CollectionId, Name, Description, Color, CreatedAt, UpdatedAt, Version)
            SELECT OrganisationId, {TestDatabase.Concat("@prefix", "CAST(1000 + n AS varchar(4))")}, CollectionId, Name, Description, Color, CreatedAt, UpdatedAt, Version
            FROM Plans, {TestDatabase.Numbers(1500)} WHERE CollectionId = @collection
            """,
            ("@collection", collection),
            ("@prefix", SharedServer.NewId("p")[..30]));

        var answer = await Server.CallAsync(Path, new { collection_id = collection });

        Assert.That(answer.Okay().GetArrayLength(), Is.EqualTo(1501));
        Server.Scalar("DELETE FROM Plans WHERE CollectionId = @collection", ("@collection", collection));
    }
}
