using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Tests.Storage;

/// <summary>The number of statements doesn't grow with the users, plans and objects.</summary>
internal sealed class StorageStatementCountTests
{
    private StatementTrace _trace = null!;
    private Fixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _trace = new StatementTrace();
        _fixture = await Fixture.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _trace.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task DeletingAPlan_MovesItsUsers()
    {
        Assert.That(await CountAsync(1000, DeletePlanAsync), Is.EqualTo(await CountAsync(10, DeletePlanAsync)));
    }

    [Test]
    public async Task MovingTheDefault_GivesTheFormerToWhoHadIt() =>
        Assert.That(await CountAsync(1000, MoveDefaultAsync), Is.EqualTo(await CountAsync(10, MoveDefaultAsync)));

    [Test]
    public async Task RemovingAUser() => Assert.That(await CountAsync(1000, RemoveUserAsync), Is.EqualTo(await CountAsync(10, RemoveUserAsync)));

    [Test]
    public async Task Dashboards() => Assert.That(await CountAsync(1000, DashboardsAsync), Is.EqualTo(await CountAsync(10, DashboardsAsync)));

    [Test]
    public async Task Users() => Assert.That(
        await CountAsync(1000, filled => _fixture.CountItemsAsync(new GetOrganisationUsersQuery(), filled.Caller)),
        Is.EqualTo(await CountAsync(10, filled => _fixture.CountItemsAsync(new GetOrganisationUsersQuery(), filled.Caller))));

    private async Task DeletePlanAsync(Filled filled)
    {
        var result = await _fixture.SendAsync(new DeleteQuotaPlanCommand(filled.PlanId, IfVersions: null), filled.Caller);
        Assert.That(result.Value, Is.EqualTo(filled.Users));
        Assert.That(await _fixture.ReadAsync(db => db.Allotments.CountAsync(row => row.OrganisationId == filled.Caller.OrganisationId && row.PlanId == filled.DefaultId)), Is.EqualTo(filled.Users));
    }

    private async Task MoveDefaultAsync(Filled filled) =>
        Assert.That((await _fixture.SendAsync(new UpdateQuotaPlanCommand { Id = filled.PlanId, Default = true }, filled.Caller)).IsSuccess, Is.True);

    private async Task RemoveUserAsync(Filled filled) =>
        Assert.That((await _fixture.SendAsync(new RemoveOrganisationUserCommand(filled.OwnerId), filled.Caller)).IsSuccess, Is.True);

    private async Task DashboardsAsync(Filled filled)
    {
        var plans = await _fixture.SendAsync(new GetPlanDashboardQuery(), filled.Caller);
        var usage = await _fixture.SendAsync(new GetUsageDashboardQuery(), filled.Caller);
        var history = await _fixture.SendAsync(new GetStorageHistoryQuery(), filled.Caller);
        Assert.That(history.Value.Days, Has.Count.EqualTo(GetStorageHistoryQuery.DayCount));
        Assert.That((plans.Value.Originators, usage.Value.Originators), Is.EqualTo((filled.Users, filled.Users)));
        Assert.That(plans.Value.Plans.Sum(plan => plan.Users), Is.EqualTo(filled.Users));
    }

    // An organisation whose users all have a plan that isn't the default; the first of them owns as many objects as there are users.
    private async Task<int> CountAsync(int users, Func<Filled, Task> act)
    {
        var tenant = await _fixture.NewTenantAsync();
        var (organisationId, caller, now) = (tenant.Caller.OrganisationId, tenant.Caller, DateTime.UtcNow);
        var defaultId = await _fixture.AddPlanAsync(caller, "default");
        var planId = await _fixture.AddPlanAsync(caller, "other");
        await WriteAsync(async db =>
        {
            var home = await db.Organisations.AsTracking().SingleAsync(organisation => organisation.Id == organisationId);
            db.People.AddRange(Enumerable.Range(0, users).Select(number => Person.Member(home, "A", "B", $"{Guid.NewGuid():N}@example.com", Roles.Originator, isOrganisationAdmin: false)));
        });
        var ids = await _fixture.ReadAsync(db => db.People.Where(person => person.OrganisationId == organisationId).Select(person => person.Id).ToListAsync());
        await WriteAsync(db =>
        {
            var allotments = ids.ConvertAll(id => Allotment.For(id, organisationId));
            allotments.ForEach(allotment => allotment.Assign(planId));
            db.Allotments.AddRange(allotments);
            db.StorageObjects.AddRange(ids.Select(_ => StorageObject.Create(allotments[0], new StoredFile(TimeOrderedId.New(now), "text/plain", 0), "n", now)));
            return Task.CompletedTask;
        });
        _trace.Reset();

        await act(new Filled(caller, users, planId, defaultId, ids[0]));

        Assert.That(_trace.Statements, Is.Not.Empty);
        return _trace.Statements.Count;
    }

    private async Task WriteAsync(Func<IPlanPlatformDb, Task> change) => await _fixture.ReadAsync(db => db.WriteAsync(
        async _ =>
        {
            await change(db);
            return Result.Success();
        },
        CancellationToken.None));

    private sealed record Filled(Caller Caller, int Users, string PlanId, string DefaultId, int OwnerId);
}
