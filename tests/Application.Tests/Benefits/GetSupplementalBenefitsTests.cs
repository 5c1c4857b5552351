using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetSupplementalBenefitsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task ListsOnesOwnByNameWithTheirPlansByName()
    {
        var (b, a) = (await _tenant.AddPlanAsync("b"), await _tenant.AddPlanAsync("a"));
        await _tenant.AddBenefitAsync("Vision");
        await _tenant.AddBenefitAsync("Dental", b.PlanId, a.PlanId);
        await (await SharedFixture.Instance.NewTenantAsync()).AddBenefitAsync("Theirs");

        var items = (await _tenant.ListAsync(new GetSupplementalBenefitsQuery())).Value.Items;

        Assert.That(items.Select(item => item.Benefit.BenefitName), Is.EqualTo(new[] { "Dental", "Vision" }));
        Assert.That(items[0].Plans.Select(plan => plan.PlanName), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task WithAPlan_ListsThoseThatItCarries()
    {
        var plan = await _tenant.AddPlanAsync();
        await _tenant.AddBenefitAsync("Vision");
        await _tenant.AddBenefitAsync("Dental", plan.PlanId);

        var items = (await _tenant.ListAsync(new GetSupplementalBenefitsQuery { PlanId = Tenant.Id(plan.PlanId) })).Value.Items;

        Assert.That(items.Select(item => item.Benefit.BenefitName), Is.EqualTo(new[] { "Dental" }));
    }

    [Test]
    public async Task WithAnUnknownPlan_IsEmpty()
    {
        await _tenant.AddBenefitAsync("Dental");

        Assert.That((await _tenant.ListAsync(new GetSupplementalBenefitsQuery { PlanId = Tenant.Id("none") })).Value.Items, Is.Empty);
    }

    [Test]
    public async Task InPages_ShowsEachOnceWithItsPlans()
    {
        var plans = new[] { await _tenant.AddPlanAsync("1"), await _tenant.AddPlanAsync("2") };
        foreach (var name in (string[])["a", "a", "b"])
            await _tenant.AddBenefitAsync(name, plans[0].PlanId, plans[1].PlanId);
        var shown = new List<SupplementalBenefitDetails>();
        string? cursor = null;

        do
        {
            var page = (await _tenant.ListAsync(new GetSupplementalBenefitsQuery { Limit = 2, Cursor = cursor ?? default(Field<string>) })).Value;
            shown.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.That(shown.Select(item => item.Benefit.BenefitName), Is.EqualTo(new[] { "a", "a", "b" }));
        Assert.That(shown.Select(item => item.Plans.Count), Is.All.EqualTo(2));
    }
}
