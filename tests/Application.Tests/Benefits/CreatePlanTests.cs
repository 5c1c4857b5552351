using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class CreatePlanTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenAllIsWell_StoresThePlanAndShowsIt()
    {
        var result = await _tenant.SendAsync(Tenant.NewPlan("Basic Plan", "collection-123"));

        var plan = result.Value;
        Assert.Multiple(() =>
        {
            Assert.That((plan.PlanName, plan.Description, plan.CollectionId, plan.Color), Is.EqualTo(("Basic Plan", "About it", "collection-123", "red")));
            Assert.That(plan.UpdatedAt, Is.EqualTo(plan.CreatedAt));
        });
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Plan, Is.EqualTo(plan));
    }

    [Test]
    public async Task WhenCollectionUnknown_CreatesItWithItsIdAsName()
    {
        await _tenant.AddPlanAsync(collectionId: "fresh");

        var groups = (await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items;
        Assert.That(groups.Select(group => (group.GroupId, group.GroupName)), Is.EqualTo(new[] { ("fresh", "fresh") }));
    }

    [Test]
    public async Task WhenCollectionUnknown_AndItsNameIsTaken_AddsANumber()
    {
        await _tenant.AddCollectionAsync("FRESH");
        await _tenant.AddCollectionAsync("Fresh 2");

        await _tenant.AddPlanAsync(collectionId: "fresh");

        var groups = (await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items;
        Assert.That(groups.Single(group => group.GroupId == "fresh").GroupName, Is.EqualTo("fresh 3"));
    }

    [Test]
    public async Task WhenCollectionIsKnown_CreatesNoOther()
    {
        await _tenant.AddPlanAsync();
        await _tenant.AddPlanAsync();

        Assert.That((await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenCollectionUnknown_AndAutoCreateOff_ReturnsCollectionNotFound()
    {
        await using var fixture = await Fixture.StartAsync(services => services.Configure<BenefitsOptions>(options => options.AutoCreateCollections = false));
        var tenant = await fixture.NewTenantAsync();

        var result = await tenant.SendAsync(Tenant.NewPlan());

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
        Assert.That(await fixture.ReadAsync(db => db.Collections.AnyAsync()), Is.False);
    }

    [Test]
    public async Task WhenCollectionIsAnotherTenants_CreatesOneOfOnesOwn()
    {
        var other = await SharedFixture.Instance.NewTenantAsync();
        await other.AddPlanAsync(collectionId: "shared");

        var result = await _tenant.SendAsync(Tenant.NewPlan(collectionId: "shared"));

        Assert.That(result.IsSuccess, Is.True);
        Assert.That((await other.ListAsync(new GetPlansQuery())).Value.Items, Has.Count.EqualTo(1));
    }

    [TestCase("not an id")]
    [TestCase("é")]
    public async Task WhenCollectionIdIsMalformed_ReturnsCollectionNotFound(string id)
    {
        var result = await _tenant.SendAsync(Tenant.NewPlan(collectionId: id));

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
    }

    [Test]
    public async Task WhenCollectionIdIsTooLong_ReturnsCollectionNotFound()
    {
        var result = await _tenant.SendAsync(Tenant.NewPlan(collectionId: new string('a', 129)));

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
    }

    [Test]
    public async Task WhenNothingIsSent_NamesEveryMissingFieldInTheContractsOrder()
    {
        var result = await _tenant.SendAsync(new CreatePlanCommand());

        Assert.That(
            result.Error!.Fields.Select(field => (field.Field, field.Problem)),
            Is.EqualTo(new[] { ("PlanName", "missing"), ("Description", "missing"), ("CollectionId", "missing"), ("Color", "missing") }));
    }

    [Test]
    public async Task WhenBlankOrNull_CountsAsMissing()
    {
        var result = await _tenant.SendAsync(Tenant.NewPlan() with { PlanName = " ", Description = Field<string>.Null, CollectionId = Tenant.Id("") });

        Assert.That(Failures.Of(result), Is.EqualTo("CollectionId missing, Description missing, PlanName missing"));
    }

    [Test]
    public async Task WhenTooLongOrMalformed_NamesTheField()
    {
        var result = await _tenant.SendAsync(Tenant.NewPlan() with
        {
            PlanName = new string('n', 201),
            Description = new string('d', 4001),
            Color = "bluish",
        });

        Assert.That(Failures.Of(result), Is.EqualTo("Color malformed, Description too_long, PlanName too_long"));
    }

    [Test]
    public async Task WhenAsLongAsAllowed_CountsCodePoints()
    {
        var name = string.Concat(Enumerable.Repeat("\U0001F600", 200));

        var plan = await _tenant.AddPlanAsync(name);

        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Plan.PlanName, Is.EqualTo(name));
    }
}
