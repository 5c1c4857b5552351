using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DeleteCollectionTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenEmpty_RemovesIt()
    {
        var group = await _tenant.AddCollectionAsync("Name");

        var result = await DeleteAsync(group.GroupId);

        Assert.That(result.IsSuccess, Is.True);
        Assert.That((await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items, Is.Empty);
    }

    [Test]
    public async Task WhenItHoldsAPlan_ReturnsNotEmpty()
    {
        await _tenant.AddPlanAsync(collectionId: "c-1");

        Assert.That((await DeleteAsync("c-1")).Error, Is.EqualTo(BenefitsErrors.CollectionNotEmpty));
    }

    [Test]
    public async Task WhenItHoldsADocument_ReturnsNotEmpty()
    {
        await _tenant.AddDocumentAsync();

        Assert.That((await DeleteAsync("c-1")).Error, Is.EqualTo(BenefitsErrors.CollectionNotEmpty));
    }

    [Test]
    public async Task WhenAnotherTenantsOfTheSameIdIsUsed_RemovesOnesOwn()
    {
        await (await SharedFixture.Instance.NewTenantAsync()).AddPlanAsync(collectionId: "c-9");
        var plan = await _tenant.AddPlanAsync(collectionId: "c-9");
        await _tenant.SendAsync(new DeletePlanCommand { PlanId = Tenant.Id(plan.PlanId) });

        Assert.That((await DeleteAsync("c-9")).IsSuccess, Is.True);
    }

    [Test]
    public async Task WhenUnknown_ReturnsCollectionNotFound() => Assert.That((await DeleteAsync("none")).Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));

    [Test]
    public async Task WhenIdIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new DeleteCollectionCommand())), Is.EqualTo("GroupId missing"));

    private Task<Result> DeleteAsync(string id) => _tenant.SendAsync(new DeleteCollectionCommand { GroupId = Tenant.Id(id) });
}
