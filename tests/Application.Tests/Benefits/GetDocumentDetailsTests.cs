using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetDocumentDetailsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task ShowsTheDocumentWithItsPlansByName()
    {
        var (second, first) = (await _tenant.AddPlanAsync("b"), await _tenant.AddPlanAsync("a"));
        var document = await _tenant.AddDocumentAsync(planIds: [second.PlanId, first.PlanId]);

        var result = await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(document.DocumentId) });

        Assert.That(result.Value.Document, Is.EqualTo(document));
        Assert.That(result.Value.Plans.Select(plan => plan.PlanId), Is.EqualTo(new[] { first.PlanId, second.PlanId }));
    }

    [Test]
    public async Task WhenNoPlanIsAssociated_ShowsAnEmptyList()
    {
        var document = await _tenant.AddDocumentAsync();

        var result = await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(document.DocumentId) });

        Assert.That(result.Value.Plans, Is.Empty);
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsDocumentNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddDocumentAsync();

        foreach (var id in (string[])["none", theirs.DocumentId])
        {
            var result = await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(id) });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
        }
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new GetDocumentDetailsQuery())), Is.EqualTo("DocumentId missing"));
}
