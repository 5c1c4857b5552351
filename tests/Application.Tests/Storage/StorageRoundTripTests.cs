using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Storage;

/// <summary>The design's budget on the storage API: two round trips for a read, three for a write and for a list with its total, the bearer check among them.</summary>
internal sealed class StorageRoundTripTests
{
    private const int Read = 2;
    private const int Write = 3;
    private const int ListWithTotal = 3;
    private const int WithKey = 2;

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;
    private Caller _caller = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
        _caller = await _fixture.OriginatorAsync();
        await _fixture.AddPlanAsync(_caller, "default", quota: 1000);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task Plans()
    {
        var id = await _fixture.AddPlanAsync(_caller);

        await CheckAsync(Read, new GetQuotaPlanQuery(id));
        await CheckListAsync(new GetQuotaPlansQuery());
        await CheckListAsync(new GetQuotaPlansQuery { Limit = "1", SortBy = "quota" });
        await CheckAsync(Write, Originators.NewPlan());
        await CheckAsync(Write, Originators.NewPlan(isDefault: true));
        await CheckAsync(Write + WithKey, Originators.NewPlan(), key: "plan");
        await CheckAsync(Write, new UpdateQuotaPlanCommand { Id = id, Quota = 5L });
        await CheckAsync(Write, new UpdateQuotaPlanCommand { Id = id, Name = "n", Default = true });
        await _fixture.AddPlanAsync(_caller, quota: 1000, isDefault: true);

        // Its one batch passes the counter by.
        await CheckAsync(Write - 1, new DeleteQuotaPlanCommand(id, IfVersions: null));
    }

    [Test]
    public async Task Users()
    {
        var user = await _fixture.OriginatorAsync(Members.User);

        await CheckAsync(Read, new GetOrganisationQuery());
        await CheckAsync(Read, new GetOrganisationUserQuery(user.PersonId!.Value));
        await CheckListAsync(new GetOrganisationUsersQuery());
        await CheckListAsync(new GetOrganisationUsersQuery { Limit = "1" });
        await CheckAsync(Write, new ChangeOrganisationUserCommand { Id = user.PersonId.Value, IsOrganisationAdmin = true });
        await CheckAsync(Write, new ChangeOrganisationUserCommand { Id = user.PersonId.Value, PlanId = await _fixture.AddPlanAsync(_caller) });

        // One more: what their applications did without a person ends with the mark, by one batch.
        await CheckAsync(Write + 1, new ChangeOrganisationUserCommand { Id = user.PersonId.Value, IsOrganisationAdmin = false });

        // One more: a new person's id is the database's, and the audit entry that names it is saved once it is known.
        await CheckAsync(Write + 1, Originators.NewUser("ROLE_ORIGINATOR"));
        var added = await CheckAsync(Write + 1, Originators.NewUser("ROLE_ORIGINATOR") with { PlanId = await _fixture.AddPlanAsync(_caller) });

        // Its one batch passes the counter by.
        await CheckAsync(Write - 1, new RemoveOrganisationUserCommand(added.Value.Id));
    }

    [Test]
    public async Task Objects()
    {
        await CheckAsync(Write, Originators.NewObject());
        var stored = await CheckAsync(Write, Originators.NewObject());
        await CheckAsync(Write + WithKey, Originators.NewObject(), key: "object");
        await CheckListAsync(new GetObjectsQuery());
        await CheckListAsync(new GetObjectsQuery { Limit = "2", Offset = "1" });
        var opened = await CheckAsync(Read, new OpenObjectQuery(stored.Value.Id));
        await opened.Value.Content.DisposeAsync();
        await CheckAsync(Write, new DeleteObjectCommand(stored.Value.Id));
    }

    [Test]
    public async Task UsageAndDashboards()
    {
        await CheckAsync(Read, new GetUsageQuery());
        await CheckAsync(Read, new GetUserUsageQuery(_caller.PersonId!.Value));
        await CheckAsync(Read, new GetPlanDashboardQuery());
        await CheckAsync(Read, new GetUsageDashboardQuery());
        await CheckAsync(ListWithTotal, new GetStorageHistoryQuery());
    }

    private async Task<TResult> CheckAsync<TResult>(int atMost, IRequest<TResult> request, string? key = null)
        where TResult : Result
    {
        _counter.Reset();
        await _fixture.SendAsync(new AuthenticateBearerQuery("pp_at_unknown"));

        var result = await _fixture.SendAsync(request, _caller, details => details.IdempotencyKey = key is null ? null : new IdempotencyKey("test", key, [1]));

        Assert.That(result.Error, Is.Null);
        Assert.That(_counter.Count, Is.InRange(1, atMost), request.ToString());
        return result;
    }

    private async Task CheckListAsync<T>(IRequest<Result<OffsetPage<T>>> request)
    {
        _counter.Reset();
        await _fixture.SendAsync(new AuthenticateBearerQuery("pp_at_unknown"));

        await _fixture.CountItemsAsync(request, _caller);

        Assert.That(_counter.Count, Is.InRange(1, ListWithTotal), request.ToString());
    }
}
