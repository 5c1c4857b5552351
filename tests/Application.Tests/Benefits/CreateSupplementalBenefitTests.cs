using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class CreateSupplementalBenefitTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenAllIsWell_StoresItWithItsPlans()
    {
        var plan = await _tenant.AddPlanAsync();

        var benefit = await _tenant.AddBenefitAsync("Dental", plan.PlanId, plan.PlanId);

        var shown = (await _tenant.ListAsync(new GetSupplementalBenefitsQuery())).Value.Items.Single();
        Assert.That(shown.Benefit, Is.EqualTo(benefit));
        Assert.That(shown.Plans, Is.EqualTo(new[] { new AssociatedPlan(plan.PlanId, "Plan", "red") }));
    }

    [Test]
    public async Task WhenAPlanIsUnknownOrAnotherTenantsOrNoIdAtAll_ReturnsPlanNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddPlanAsync();

        foreach (var id in (string[])["none", theirs.PlanId, new string('x', 129)])
        {
            var result = await _tenant.SendAsync(new CreateSupplementalBenefitCommand { BenefitName = "Dental", PlanIds = Tenant.Ids(id) });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        }
    }

    [Test]
    public async Task WhenNameIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new CreateSupplementalBenefitCommand())), Is.EqualTo("BenefitName missing"));

    [Test]
    public async Task WhenTooLong_NamesTheField()
    {
        var result = await _tenant.SendAsync(new CreateSupplementalBenefitCommand { BenefitName = new string('n', 201), Description = new string('d', 4001) });

        Assert.That(Failures.Of(result), Is.EqualTo("BenefitName too_long, Description too_long"));
    }
}
