using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class UpdatePlanTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenSomeFieldsAreSent_ChangesThoseOnly()
    {
        var plan = await _tenant.AddPlanAsync("Old");

        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(plan.PlanId), PlanName = "New" });

        Assert.That(result.Value with { UpdatedAt = plan.UpdatedAt }, Is.EqualTo(plan with { PlanName = "New" }));
        Assert.That(result.Value.UpdatedAt, Is.GreaterThanOrEqualTo(plan.UpdatedAt));
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Plan, Is.EqualTo(result.Value));
    }

    [Test]
    public async Task WhenNull_CountsAsNotSent()
    {
        var plan = await _tenant.AddPlanAsync("Old");

        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(plan.PlanId), PlanName = Field<string>.Null });

        Assert.That(result.Value.PlanName, Is.EqualTo("Old"));
    }

    [Test]
    public async Task WhenBlank_IsRefused()
    {
        var plan = await _tenant.AddPlanAsync();

        var result = await _tenant.SendAsync(new UpdatePlanCommand
        {
            PlanId = Tenant.Id(plan.PlanId),
            PlanName = "",
            Description = " ",
            CollectionId = Tenant.Id(""),
            Color = "",
        });

        Assert.That(Failures.Of(result), Is.EqualTo("CollectionId blank, Color blank, Description blank, PlanName blank"));
    }

    [TestCase("")]
    [TestCase("none")]
    [TestCase("'; DROP TABLE Plans;--")]
    public async Task WhenPlanUnknown_ReturnsPlanNotFound(string id)
    {
        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(id), PlanName = "New" });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenPlanIsAnotherTenants_ReturnsPlanNotFoundAndChangesNothing()
    {
        var other = await SharedFixture.Instance.NewTenantAsync();
        var plan = await other.AddPlanAsync("Theirs");

        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(plan.PlanId), PlanName = "Mine" });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        Assert.That((await other.PlanAsync(plan.PlanId)).Plan, Is.EqualTo(plan));
    }

    [TestCase("unknown")]
    [TestCase("not an id")]
    public async Task WhenCollectionUnknown_ReturnsCollectionNotFound_AsItIsNeverCreatedHere(string collectionId)
    {
        var plan = await _tenant.AddPlanAsync();

        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(plan.PlanId), CollectionId = Tenant.Id(collectionId) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
        Assert.That((await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenCollectionIsKnown_Moves()
    {
        var plan = await _tenant.AddPlanAsync();
        var group = await _tenant.AddCollectionAsync("Other");

        var result = await _tenant.SendAsync(new UpdatePlanCommand { PlanId = Tenant.Id(plan.PlanId), CollectionId = Tenant.Id(group.GroupId) });

        Assert.That(result.Value.CollectionId, Is.EqualTo(group.GroupId));
    }
}
