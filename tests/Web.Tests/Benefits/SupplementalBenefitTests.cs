using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class SupplementalBenefitTests
{
    private const string Path = "/sync-supplemental-benefit";
    private const string List = "/get-supplemental-benefits";
    private const string NotFound = "Supplemental benefit not found";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenCreated_ShowsItsMembersInOrder()
    {
        var answer = await Server.CallAsync(Path, new { benefit_name = " Dental Coverage ", description = " Teeth " });

        var id = answer.Okay().GetProperty("supplemental_benefit_id").GetString();
        Assert.That(Regex.Replace(answer.Data.GetRawText(), "\"[0-9T:.-]+Z\"", "TIME"), Is.EqualTo(
            $$"""{"supplemental_benefit_id":"{{id}}","benefit_name":"Dental Coverage","description":"Teeth","created_at":TIME,"updated_at":TIME}"""));
    }

    [Test]
    public async Task Items_HaveTheirPlans_ByName()
    {
        var (second, first) = (await Server.NewPlanAsync(name: "B"), await Server.NewPlanAsync(name: "A"));
        var id = await Server.NewBenefitAsync("Dental Coverage", second, first, first);

        var answer = await Server.CallAsync(List, new { plan_id = first });

        Assert.That(answer.Okay().GetArrayLength(), Is.EqualTo(1));
        Assert.That(answer.Body, Does.Contain($"\"supplemental_benefit_id\":\"{id}\",\"benefit_name\":\"Dental Coverage\",\"created_at\":"));
        Assert.That(answer.Body, Does.EndWith(
            $$$"""Z","associated_plans":[{"plan_id":"{{{first}}}","plan_name":"A","color":"#FF5733"},{"plan_id":"{{{second}}}","plan_name":"B","color":"#FF5733"}]}],"message":"OKAY"}"""));
    }

    [TestCase("{}", "benefit_name")]
    [TestCase("""{"benefit_name":" ","description":5}""", "benefit_name")]
    [TestCase("""{"is_delete":true}""", "supplemental_benefit_id")]
    [TestCase("""{"is_delete":true,"supplemental_benefit_id":" "}""", "supplemental_benefit_id")]
    public async Task WhenARequiredFieldIsMissing_NamesIt(string body, string field) =>
        (await Server.CallAsync(Path, body)).IsRefused(435, "Missing required fields: " + field);

    [TestCase("benefit_name", 200)]
    [TestCase("description", 4000)]
    public async Task Lengths_CountCodePoints(string field, int limit)
    {
        var longest = string.Concat(Enumerable.Repeat("😀", limit));

        (await Server.CallAsync(Path, Body.Of(new { benefit_name = "Dental" }, (field, longest)))).Okay();
        (await Server.CallAsync(Path, Body.Of(new { benefit_name = "Dental" }, (field, longest + "x")))).IsRefused(436, "1. Value too long in " + field);
    }

    [Test]
    public async Task WhenUpdated_ChangesOnlyWhatIsGiven()
    {
        var created = await Server.CallAsync(Path, new { benefit_name = "Dental", description = "Teeth" });
        var id = created.Text("supplemental_benefit_id");

        var updated = await Server.CallAsync(Path, new { supplemental_benefit_id = id, benefit_name = "Vision", description = (string?)null });

        Assert.That((updated.Text("benefit_name"), updated.Text("description")), Is.EqualTo(("Vision", "Teeth")));
        Assert.That(updated.Text("created_at"), Is.EqualTo(created.Text("created_at")));
    }

    [TestCase("benefit_name")]
    [TestCase("description")]
    public async Task WhenUpdatedWithBlanks_IsRefused(string field)
    {
        var id = await Server.NewBenefitAsync("Dental");

        (await Server.CallAsync(Path, Body.Of(new { supplemental_benefit_id = id }, (field, " ")))).IsRefused(436, "1. Blank value in " + field);
    }

    [Test]
    public async Task PlanIds_ReplaceTheFormerSet()
    {
        var (first, second) = (await Server.NewPlanAsync(), await Server.NewPlanAsync());
        var id = await Server.NewBenefitAsync("Dental", first);

        (await Server.CallAsync(Path, new { supplemental_benefit_id = id, plan_ids = new[] { second } })).Okay();

        Assert.That((await Server.CallAsync(List, new { plan_id = first })).Okay().GetArrayLength(), Is.Zero);
        Assert.That((await Server.CallAsync(List, new { plan_id = second })).Okay().GetArrayLength(), Is.EqualTo(1));
    }

    [TestCase("[\"nobody\"]", 437, "Plan not found")]
    [TestCase("[5]", 437, "Plan not found")]
    [TestCase("\"nobody\"", 436, "1. Wrong type or unreadable value in plan_ids")]
    public async Task WhenPlanIdsAreNobodys_IsRefused(string planIds, int code, string message)
    {
        var id = await Server.NewBenefitAsync("Dental");

        (await Server.CallAsync(Path, $$"""{"benefit_name":"Dental","plan_ids":{{planIds}}}""")).IsRefused(code, message);
        (await Server.CallAsync(Path, $$"""{"supplemental_benefit_id":"{{id}}","plan_ids":{{planIds}}}""")).IsRefused(code, message);
    }

    [Test]
    public async Task WhenItIsAnotherTenants_IsNotFound()
    {
        var plan = await Server.NewPlanAsync();
        var id = await Server.NewBenefitAsync("Dental", plan);

        (await Server.CallAsync(Path, new { supplemental_benefit_id = id, benefit_name = "New" }, SharedServer.OtherToken)).IsRefused(437, NotFound);
        (await Server.CallAsync(Path, new { supplemental_benefit_id = id, is_delete = true }, SharedServer.OtherToken)).IsRefused(437, NotFound);
        (await Server.CallAsync(Path, new { benefit_name = "Dental", plan_ids = new[] { plan } }, SharedServer.OtherToken)).IsRefused(437, "Plan not found");
        Assert.That((await Server.CallAsync(List, new { plan_id = plan }, SharedServer.OtherToken)).Okay().GetArrayLength(), Is.Zero);
        Assert.That((await Server.CallAsync(List, "{}", SharedServer.OtherToken)).Okay().Column("supplemental_benefit_id"), Has.No.Member(id));
    }

    [TestCase("\"nobody\"")]
    [TestCase("5")]
    public async Task WhenThePlanIsUnknown_ListsNothing(string plan)
    {
        var answer = await Server.CallAsync(List, $$"""{"plan_id":{{plan}}}""");

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":[],"message":"OKAY"}"""));
    }

    [Test]
    public async Task WhenDeleted_IsGone()
    {
        var plan = await Server.NewPlanAsync();
        var id = await Server.NewBenefitAsync("Dental", plan);

        var answer = await Server.CallAsync(Path, new { supplemental_benefit_id = id, is_delete = true });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{},"message":"OKAY"}"""));
        (await Server.CallAsync(Path, new { supplemental_benefit_id = id, is_delete = true })).IsRefused(437, NotFound);
        Assert.That((await Server.CallAsync("/get-plan-details", new { plan_id = plan })).Body, Does.Contain("\"associated_supplemental_benefits\":[]"));
    }
}
