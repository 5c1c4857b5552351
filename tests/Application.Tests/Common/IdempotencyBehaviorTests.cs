using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class IdempotencyBehaviorTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task SameKeyAndBody_GetsTheFirstAnswerAndCreatesNothing()
    {
        var first = await _tenant.SendAsync(Tenant.NewPlan(), key: "k");
        var second = await _tenant.SendAsync(Tenant.NewPlan(), key: "k");

        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(await PlanCountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task SameKeyAndOtherBody_IsRefused()
    {
        await _tenant.SendAsync(Tenant.NewPlan(), key: "k");

        var second = await _tenant.SendAsync(Tenant.NewPlan(), key: "k", body: "other");

        Assert.That(second.Error, Is.EqualTo(CommonErrors.IdempotencyKeyReused));
        Assert.That(await PlanCountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task OtherKey_RunsAgain()
    {
        await _tenant.SendAsync(Tenant.NewPlan(), key: "k");
        await _tenant.SendAsync(Tenant.NewPlan(), key: "l");

        Assert.That(await PlanCountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task SameKeyOfAnotherTenant_IsAnotherKey()
    {
        var other = await SharedFixture.Instance.NewTenantAsync();
        var theirs = await other.SendAsync(Tenant.NewPlan(), key: "k");

        var mine = await _tenant.SendAsync(Tenant.NewPlan(), key: "k");

        Assert.That(mine.Value.PlanId, Is.Not.EqualTo(theirs.Value.PlanId));
    }

    [Test]
    public async Task SameKeyOnAnotherRoute_IsAnotherKey()
    {
        await SharedFixture.Instance.SendAsync(Tenant.NewPlan(), _tenant.Caller, details => details.IdempotencyKey = new IdempotencyKey("one", "k", [1]));
        await SharedFixture.Instance.SendAsync(Tenant.NewPlan(), _tenant.Caller, details => details.IdempotencyKey = new IdempotencyKey("two", "k", [1]));

        Assert.That(await PlanCountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task ARefusal_IsReplayedThoughItWouldSucceedNow()
    {
        var group = await _tenant.AddCollectionAsync("Name");
        var command = new CreateCollectionCommand { GroupName = "Name" };
        await _tenant.SendAsync(command, key: "k");
        await _tenant.SendAsync(new DeleteCollectionCommand { GroupId = Tenant.Id(group.GroupId) });

        var second = await _tenant.SendAsync(command, key: "k");

        Assert.That(second.Error!.Code, Is.EqualTo(BenefitsErrors.CollectionNameTaken.Code));
    }

    [Test]
    public async Task AMalformedRequest_IsReplayedWithItsFields()
    {
        await _tenant.SendAsync(new CreateCollectionCommand(), key: "k");

        var second = await _tenant.SendAsync(new CreateCollectionCommand(), key: "k");

        Assert.That(Failures.Of(second), Is.EqualTo("GroupName missing"));
    }

    [Test]
    public async Task ADeletion_IsReplayed()
    {
        var plan = await _tenant.AddPlanAsync();
        var command = new DeletePlanCommand { PlanId = Tenant.Id(plan.PlanId) };
        await _tenant.SendAsync(command, key: "k");

        Assert.That((await _tenant.SendAsync(command, key: "k")).IsSuccess, Is.True);
    }

    [Test]
    public async Task ManyAtOnce_CreateOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _tenant.SendAsync(Tenant.NewPlan(), key: "k")));

        Assert.That(results.Select(result => result.Value.PlanId).Distinct(StringComparer.Ordinal), Has.Exactly(1).Items);
        Assert.That(await PlanCountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task AfterADay_TheKeyIsForgotten()
    {
        await using var fixture = await Fixture.StartAsync();
        var tenant = await fixture.NewTenantAsync();
        var first = await tenant.SendAsync(Tenant.NewPlan(), key: "k");
        fixture.Clock.Advance(IdempotentAnswer.Lifetime + TimeSpan.FromSeconds(1));

        var second = await tenant.SendAsync(Tenant.NewPlan(), key: "k", body: "other");

        Assert.That(second.Value.PlanId, Is.Not.EqualTo(first.Value.PlanId));
    }

    [Test]
    public async Task AQuery_IgnoresTheKey()
    {
        var plan = await _tenant.AddPlanAsync();

        await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(plan.PlanId) }, key: "k");

        Assert.That((await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id("none") }, key: "k")).Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    // The command has saved its plan; then the process dies before the answer is kept.
    [Test]
    public async Task ACrashBetweenCommandAndAnswer_LeavesNeither()
    {
        var isCrashing = true;
        await using var fixture = await Fixture.StartAsync(services => services.AddScoped(
            typeof(MediatR.IPipelineBehavior<CreatePlanCommand, Result<PlanView>>),
            _ => new CrashBehavior<CreatePlanCommand, Result<PlanView>>(() => isCrashing)));
        var tenant = await fixture.NewTenantAsync();

        Assert.That(() => tenant.SendAsync(Tenant.NewPlan(), key: "k"), Throws.InstanceOf<InvalidOperationException>());

        Assert.That(await fixture.ReadAsync(db => db.Plans.CountAsync()), Is.Zero);
        Assert.That(await fixture.ReadAsync(db => db.Collections.CountAsync()), Is.Zero);
        Assert.That(await fixture.ReadAsync(db => db.IdempotentAnswers.CountAsync()), Is.Zero);
        isCrashing = false;
        Assert.That((await tenant.SendAsync(Tenant.NewPlan(), key: "k")).IsSuccess, Is.True);
    }

    private async Task<int> PlanCountAsync() => (await _tenant.ListAsync(new GetPlansQuery())).Value.Items.Count;
}
