using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetPlanDetailsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenNothingIsAssociated_ShowsEmptyLists()
    {
        var plan = await _tenant.AddPlanAsync();

        var details = await _tenant.PlanAsync(plan.PlanId);

        Assert.That(details.Plan, Is.EqualTo(plan));
        Assert.That(details.Documents, Is.Empty);
        Assert.That(details.SupplementalBenefits, Is.Empty);
    }

    [Test]
    public async Task OrdersAssociatesByNameAsBinaryText_ThenId()
    {
        var plan = await _tenant.AddPlanAsync();
        foreach (var name in (string[])["b", "a", "B", "ä", "a"])
        {
            await _tenant.AddDocumentAsync(name, planIds: plan.PlanId);
            await _tenant.AddBenefitAsync(name, plan.PlanId);
        }

        var details = await _tenant.PlanAsync(plan.PlanId);

        Assert.That(details.Documents.Select(document => document.Name), Is.EqualTo(new[] { "B", "a", "a", "b", "ä" }));
        Assert.That(details.Documents[1].Id, Is.LessThan(details.Documents[2].Id).Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(details.SupplementalBenefits.Select(benefit => benefit.Name), Is.EqualTo(new[] { "B", "a", "a", "b", "ä" }));
    }

    [Test]
    public async Task ShowsTimesInUtc()
    {
        var plan = await _tenant.AddPlanAsync();

        var shown = (await _tenant.PlanAsync(plan.PlanId)).Plan;

        Assert.That((shown.CreatedAt.Kind, shown.UpdatedAt.Kind), Is.EqualTo((DateTimeKind.Utc, DateTimeKind.Utc)));
    }

    [TestCase("none")]
    [TestCase("00000000-0000-7000-8000-000000000000")]
    public async Task WhenUnknown_ReturnsPlanNotFound(string id)
    {
        var result = await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(id) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenIdCanBeNoId_ReturnsPlanNotFound()
    {
        var result = await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(new string('x', 129)) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenAnotherTenants_ReturnsPlanNotFound()
    {
        var plan = await (await SharedFixture.Instance.NewTenantAsync()).AddPlanAsync();

        var result = await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(plan.PlanId) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo() => Assert.That(Failures.Of(await _tenant.SendAsync(new GetPlanDetailsQuery())), Is.EqualTo("PlanId missing"));
}
