using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DeleteSupplementalBenefitTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenThere_RemovesItWithItsLinks()
    {
        var plan = await _tenant.AddPlanAsync();
        var benefit = await _tenant.AddBenefitAsync("Dental", plan.PlanId);

        var result = await _tenant.SendAsync(new DeleteSupplementalBenefitCommand { SupplementalBenefitId = Tenant.Id(benefit.SupplementalBenefitId) });

        Assert.That(result.IsSuccess, Is.True);
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).SupplementalBenefits, Is.Empty);
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddBenefitAsync("Theirs");

        foreach (var id in (string[])["none", theirs.SupplementalBenefitId])
        {
            var result = await _tenant.SendAsync(new DeleteSupplementalBenefitCommand { SupplementalBenefitId = Tenant.Id(id) });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.SupplementalBenefitNotFound));
        }
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new DeleteSupplementalBenefitCommand())), Is.EqualTo("SupplementalBenefitId missing"));
}
