using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class UpdateSupplementalBenefitTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenSomeFieldsAreSent_ChangesThoseOnly()
    {
        var plan = await _tenant.AddPlanAsync();
        var benefit = await _tenant.AddBenefitAsync("Old", plan.PlanId);

        var result = await _tenant.SendAsync(new UpdateSupplementalBenefitCommand
        {
            SupplementalBenefitId = Tenant.Id(benefit.SupplementalBenefitId),
            Description = "About it",
        });

        Assert.That((result.Value.BenefitName, result.Value.Description), Is.EqualTo(("Old", "About it")));
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).SupplementalBenefits, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenPlanIdsAreSent_ReplaceTheFormerSet()
    {
        var (first, second) = (await _tenant.AddPlanAsync("1"), await _tenant.AddPlanAsync("2"));
        var benefit = await _tenant.AddBenefitAsync("Dental", first.PlanId);

        await _tenant.SendAsync(new UpdateSupplementalBenefitCommand
        {
            SupplementalBenefitId = Tenant.Id(benefit.SupplementalBenefitId),
            PlanIds = Tenant.Ids(second.PlanId),
        });

        Assert.That((await _tenant.PlanAsync(first.PlanId)).SupplementalBenefits, Is.Empty);
        Assert.That((await _tenant.PlanAsync(second.PlanId)).SupplementalBenefits, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenAPlanIsUnknownOrNoIdAtAll_ReturnsPlanNotFound()
    {
        var benefit = await _tenant.AddBenefitAsync("Dental");

        foreach (var id in (string[])["none", new string('x', 129)])
        {
            var result = await _tenant.SendAsync(new UpdateSupplementalBenefitCommand
            {
                SupplementalBenefitId = Tenant.Id(benefit.SupplementalBenefitId),
                PlanIds = Tenant.Ids(id),
            });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        }
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddBenefitAsync("Theirs");

        foreach (var id in (string[])["none", theirs.SupplementalBenefitId])
        {
            var result = await _tenant.SendAsync(new UpdateSupplementalBenefitCommand { SupplementalBenefitId = Tenant.Id(id), BenefitName = "Mine" });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.SupplementalBenefitNotFound));
        }
    }

    [Test]
    public async Task WhenBlank_IsRefused()
    {
        var result = await _tenant.SendAsync(new UpdateSupplementalBenefitCommand { SupplementalBenefitId = Tenant.Id("any"), BenefitName = "", Description = " " });

        Assert.That(Failures.Of(result), Is.EqualTo("BenefitName blank, Description blank"));
    }
}
