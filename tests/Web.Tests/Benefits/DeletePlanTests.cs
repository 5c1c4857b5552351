namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class DeletePlanTests
{
    private const string Path = "/sync-plan";

    private static Server Server => SharedServer.Instance;

    [TestCase("""{"is_delete":true}""")]
    [TestCase("""{"is_delete":true,"plan_id":null}""")]
    [TestCase("""{"is_delete":true,"plan_id":" "}""")]
    [TestCase("""{"is_delete":true,"plan_name":"Basic Plan","color":5}""")]
    public async Task WhenNoPlanIsNamed_PlanIdIsMissing(string body) =>
        (await Server.CallAsync(Path, body)).IsRefused(435, "Missing required fields: plan_id");

    [TestCase("5")]
    [TestCase("\"a\\u0000\"")]
    [TestCase("\"\\ud800\"")]
    public async Task WhenThePlanIdCanBeNoId_FindsNothing(string id)
    {
        var answer = await Server.CallAsync(Path, $$"""{"is_delete":true,"plan_id":{{id}}}""");

        Assert.That(answer.Status, Is.EqualTo(437).Or.EqualTo(436));
    }

    [Test]
    public async Task WhenOtherFieldsAreSent_TheyAreIgnored()
    {
        var id = await Server.NewPlanAsync();

        var answer = await Server.CallAsync(
            Path, new { plan_id = id, is_delete = true, plan_name = 5, description = "", collection_id = 1, color = "no colour" });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{},"message":"OKAY"}"""));
    }

    [Test]
    public async Task WhenDeleted_IsGoneForEveryOperation()
    {
        var id = await Server.NewPlanAsync();

        (await Server.CallAsync(Path, new { plan_id = id, is_delete = true })).Okay();

        (await Server.CallAsync(Path, new { plan_id = id, is_delete = true })).IsRefused(437, "Plan not found");
        (await Server.CallAsync(Path, new { plan_id = id, plan_name = "New" })).IsRefused(437, "Plan not found");
        (await Server.CallAsync("/get-plan-details", new { plan_id = id })).IsRefused(437, "Plan not found");
    }

    [Test]
    public async Task WhenDeleted_TakesAlongWhatOnlyItCarries()
    {
        var (doomed, other) = (await Server.NewPlanAsync(), await Server.NewPlanAsync());
        var own = await Server.NewDocumentAsync(("plan_ids", new[] { doomed }), ("fileBase64", "QUJD"));
        var shared = await Server.NewDocumentAsync(("plan_ids", new[] { doomed, other }), ("fileBase64", "REVG"));
        var unrelated = await Server.NewDocumentAsync(("fileBase64", "R0hJ"));
        var ownBenefit = await Server.NewBenefitAsync("Own", doomed);
        var sharedBenefit = await Server.NewBenefitAsync("Shared", doomed, other);
        var (ownFile, sharedFile) = (FileOf(own), FileOf(shared));
        Assert.That(ownFile, Does.Exist);

        (await Server.CallAsync(Path, new { plan_id = doomed, is_delete = true })).Okay();

        (await Server.CallAsync("/get-document-details", new { document_id = own })).IsRefused(437, "Document not found");
        Assert.That(ownFile, Does.Not.Exist);
        Assert.That(sharedFile, Does.Exist);
        var kept = await Server.CallAsync("/get-document-details", new { document_id = shared });
        Assert.That(kept.Okay().GetProperty("associated_plans").Column("plan_id"), Is.EqualTo(new[] { other }));
        (await Server.CallAsync("/get-document-details", new { document_id = unrelated })).Okay();
        (await Server.CallAsync("/sync-supplemental-benefit", new { supplemental_benefit_id = ownBenefit, benefit_name = "New" }))
            .IsRefused(437, "Supplemental benefit not found");
        var benefits = await Server.CallAsync("/get-supplemental-benefits", new { plan_id = other });
        Assert.That(benefits.Okay().Column("supplemental_benefit_id"), Is.EqualTo(new[] { sharedBenefit }));
        Assert.That(benefits.Data[0].GetProperty("associated_plans").Column("plan_id"), Is.EqualTo(new[] { other }));
    }

    [Test]
    public async Task WhenDeleted_ItsGroupStays()
    {
        var group = await Server.NewGroupAsync();
        var id = await Server.NewPlanAsync(group);

        (await Server.CallAsync(Path, new { plan_id = id, is_delete = true })).Okay();

        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.Member(group));
    }

    private static string FileOf(string documentId)
    {
        var file = (string)Server.Scalar("SELECT FileId FROM Documents WHERE Id = @id", ("@id", documentId))!;
        return System.IO.Path.Combine(Server.DataFolder, "files", file[^2..], file);
    }
}
