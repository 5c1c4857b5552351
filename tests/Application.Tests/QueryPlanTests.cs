using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Application.Storage;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Application.Tests.Compliance;
using PlanPlatform.Application.Tests.Storage;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests;

/// <summary>How SQLite finds the rows of the hot queries: by an index, never by reading a table through.</summary>
internal sealed class QueryPlanTests
{
    private StatementTrace _trace = null!;
    private Fixture _fixture = null!;
    private Tenant _tenant = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _trace = new StatementTrace();
        _fixture = await Fixture.StartAsync();
        _tenant = await _fixture.NewTenantAsync();

        // Read once for the life of the host.
        _ = _fixture.Services.GetRequiredService<ITokenKey>().Value;
        var plan = await _tenant.AddPlanAsync();
        await _tenant.AddDocumentAsync(planIds: plan.PlanId);
        await _tenant.AddBenefitAsync("Dental", plan.PlanId);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _trace.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task Token() => Check(await PlanOfAsync(() => _fixture.SendAsync(new AuthenticateBearerQuery("token"))));

    [Test]
    public async Task Session() => Check(await PlanOfAsync(() => _fixture.SendAsync(new AuthenticateSessionQuery(1, "stamp", "session"))));

    [Test]
    public async Task AuthorizationRequest() => Check(await PlanOfAsync(() => _fixture.SendAsync(new ReviewAuthorizationQuery(Flow.Request, 1))));

    [Test]
    public async Task Introspection()
    {
        var flow = new Flow(_fixture);

        await CheckAllAsync(() => flow.IntrospectAsync("pp_at_unknown"));
        await CheckAllAsync(() => flow.IntrospectAsync("pp_rt_unknown"));
    }

    [Test]
    public async Task Code() => await CheckAllAsync(() => new Flow(_fixture).RedeemAsync("unknown"));

    [Test]
    public async Task RefreshToken() => await CheckAllAsync(() => new Flow(_fixture).RefreshAsync("pp_rt_unknown"));

    [Test]
    public async Task Revocation()
    {
        await CheckAllAsync(() => new Flow(_fixture).RevokeAsync("pp_at_unknown"));
        await CheckAllAsync(() => new Flow(_fixture).RevokeAsync("pp_rt_unknown"));
    }

    [Test]
    public async Task TakenAddresses()
    {
        var caller = await _fixture.MemberAsync(Members.User);
        await CheckAllAsync(() => _fixture.SendAsync(new RegisterPersonCommand("A", "B", Members.User, AccountWork.Password, null, Site: null)));
        await CheckAllAsync(() => _fixture.SendAsync(new UpdateUserCommand { Name = "A", Email = Members.Administrator }, caller));
    }

    [Test]
    public async Task PlanDetails() => Check(await PlanOfAsync(() => _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id("p") })));

    [Test]
    public async Task Plans() => Check(await PlanOfAsync(() => _tenant.ListAsync(new GetPlansQuery())));

    [Test]
    public async Task PlansOfACollection() => Check(await PlanOfAsync(() => _tenant.ListAsync(new GetPlansQuery { CollectionId = Tenant.Id("c-1") })));

    [Test]
    public async Task DocumentsOfACollection() => Check(await PlanOfAsync(() => _tenant.ListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id("c-1") })));

    [Test]
    public async Task Collections() => Check(await PlanOfAsync(() => _tenant.ListAsync(new GetCollectionsQuery())));

    [Test]
    public async Task SupplementalBenefits() => Check(await PlanOfAsync(() => _tenant.ListAsync(new GetSupplementalBenefitsQuery())));

    [Test]
    public async Task DocumentDetails() => Check(await PlanOfAsync(() => _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id("d") })));

    [Test]
    public async Task RatePlan() => Check(await PlanOfAsync(() => _tenant.SendAsync(new GetRatePlansQuery("7"))));

    [Test]
    public async Task RatePlans() => CheckUnsorted(await PlanOfAsync(() => _tenant.SendAsync(new GetRatePlansQuery(null))));

    // Whether an endpoint has the plan is one step into the index of endpoints by plan.
    [Test]
    public async Task DeletionOfARatePlan()
    {
        var plan = await PlanOfAsync(() => _tenant.SendAsync(new DeleteRatePlanCommand { PlanId = "7" }));

        Check(plan);
        Assert.That(plan, Has.Some.Match("USING (COVERING )?INDEX IX_Endpoints_OrganisationId_PlanId_Id"), string.Join('\n', plan));
    }

    [Test]
    public async Task ChangesOfConnectivity()
    {
        await CheckAllAsync(() => _tenant.SendAsync(new ModifyRatePlanCommand { PlanId = "7", PlanName = "n", TariffId = "7", ServiceProfileId = "7" }));
        await CheckAllAsync(() => _tenant.SendAsync(new ModifyEndpointCommand { EndpointId = "7", EndpointName = "n", PlanId = "7", ServiceProfileId = "7" }));
        await CheckAllAsync(() => _tenant.SendAsync(new DeleteTariffCommand { TariffId = "7" }));
        await CheckAllAsync(() => _tenant.SendAsync(new DeleteServiceProfileCommand { ServiceProfileId = "7" }));
    }

    [TestCase(null, null, "1")]
    [TestCase(null, "7", "3")]
    [TestCase(null, "7", null)]
    [TestCase("7", null, null)]
    [TestCase(null, null, null)]
    public async Task Endpoints(string? endpointId, string? planId, string? page)
    {
        var plan = await PlanOfAsync(() => _tenant.SendAsync(new GetEndpointsQuery { EndpointId = endpointId, PlanId = planId, Page = page }));

        Check(plan);
        CheckUnsorted(plan);
        if (planId is not null)
            Assert.That(plan, Has.Some.Match("INDEX IX_Endpoints_OrganisationId_PlanId_Id"), string.Join('\n', plan));
    }

    [Test]
    public async Task QuotaPlans()
    {
        var caller = await _fixture.OriginatorAsync();
        await CheckAllAsync(() => _fixture.SendAsync(new GetQuotaPlanQuery("p"), caller));
        await CheckAllAsync(() => _fixture.CountItemsAsync(new GetQuotaPlansQuery { SortBy = "quota" }, caller));
        await CheckAllAsync(() => _fixture.SendAsync(new UpdateQuotaPlanCommand { Id = "p", Name = "n", Default = true }, caller));
    }

    [Test]
    public async Task Objects()
    {
        var caller = await _fixture.OriginatorAsync();
        await CheckAllAsync(() => _fixture.SendAsync(Originators.NewObject(), caller));
        await CheckAllAsync(() => _fixture.SendAsync(new OpenObjectQuery("o"), caller));
        await CheckAllAsync(() => _fixture.SendAsync(new DeleteObjectCommand("o"), caller));
        CheckUnsorted(await PlanOfAsync(() => _fixture.SendAsync(new GetOrganisationUserQuery(1), caller)));
        await CheckAllAsync(() => _fixture.CountItemsAsync(new GetObjectsQuery { Limit = "1" }, caller));
        await CheckAllAsync(() => _fixture.CountItemsAsync(new GetObjectsQuery { Limit = "1" }, caller with { Roles = Roles.Originator, IsOrganisationAdmin = false }));
    }

    [Test]
    public async Task StorageHistory()
    {
        var caller = await _fixture.OriginatorAsync();

        _trace.Reset();
        await _fixture.SendAsync(new GetStorageHistoryQuery(), caller);

        var plan = await ExplainAsync(_trace.Statements[0]);
        Assert.That(plan, Has.Some.Match(@"SEARCH \w+ USING INDEX IX_StorageObjects_OrganisationId_Id \(OrganisationId=\? AND Id>\?\)"), string.Join('\n', plan));
    }

    [Test]
    public async Task RecentActivities_AreFoundByTheirCompany()
    {
        var work = await DocumentWork.StartAsync(_fixture, "987654321");

        var plan = await PlanOfAsync(() => work.SendAsync(new GetRecentActivitiesQuery()));

        Assert.That(plan, Has.Some.Match(@"SEARCH \w+ USING INDEX IX_Activities_CompanyId_Id \(CompanyId=\? AND Id>\?\)"), string.Join('\n', plan));
        Assert.That(plan, Has.None.Match(@"^SCAN (a|a0|Activities)\b"), string.Join('\n', plan));
    }

    // Rows that come in the order of an index stream; rows that are sorted first are all held.
    [Test]
    public async Task DocumentsAndCollections_AreNotSorted()
    {
        CheckUnsorted(await PlanOfAsync(() => _tenant.ListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id("c-1") })));
        CheckUnsorted(await PlanOfAsync(() => _tenant.ListAsync(new GetCollectionsQuery())));
    }

    // The documents and benefits of one plan are put in order ("the right part"), never the list.
    [Test]
    public async Task Plans_AreMerged_AndNotSorted()
    {
        await CheckMergedAsync(new GetPlansQuery());
        await CheckMergedAsync(new GetPlansQuery { CollectionId = Tenant.Id("c-1") });
    }

    [Test]
    public async Task CompaniesDocumentsAndTheirHistory_AreNotSorted()
    {
        var work = await DocumentWork.StartAsync(_fixture);
        await work.AddParticipantsAsync(1);
        var distribution = await work.DistributeAsync();
        var company = $"{work.CompanyId}";
        await work.ListAsync(new GetNoticesQuery { CompanyId = company });

        CheckUnsorted(await PlanOfAsync(() => work.ListAsync(new GetCompanyDocumentsQuery { CompanyId = work.CompanyId })));
        CheckUnsorted(await PlanOfAsync(() => work.ListAsync(new GetNoticesQuery { CompanyId = company })));
        CheckUnsorted(await PlanOfAsync(() => work.ListAsync(new GetActivitiesQuery { CompanyId = company })));
        Check(await PlanOfAsync(() => work.SendAsync(new GetDistributionQuery(distribution))));
    }

    [Test]
    public async Task TheNextDelivery_IsFoundByTheIndexOfWhatIsDue()
    {
        var next = await ExplainAsync("SELECT rowid FROM Deliveries WHERE DueAt <= '2026' ORDER BY DueAt LIMIT 1");
        var pending = await ExplainAsync("SELECT EXISTS (SELECT 1 FROM Deliveries WHERE DistributionId = 1 AND DueAt IS NOT NULL)");

        Assert.That(next, Is.EqualTo(new[] { "SEARCH Deliveries USING COVERING INDEX IX_Deliveries_DueAt (DueAt<?)" }));
        Assert.That(pending, Has.Some.Contains("USING INDEX IX_Deliveries_DistributionId (DistributionId=?)").Or.Some.Contains("USING COVERING INDEX IX_Deliveries_DistributionId (DistributionId=?)"));
    }

    private async Task CheckMergedAsync(GetPlansQuery query)
    {
        var plan = await PlanOfAsync(() => _tenant.ListAsync(query));
        Assert.That(plan, Has.Some.Contains("MERGE (UNION ALL)").And.None.Contains("USE TEMP B-TREE FOR ORDER BY"), string.Join('\n', plan));
    }

    private static void CheckUnsorted(List<string> plan) => Assert.That(plan, Has.None.Contains("USE TEMP B-TREE"), string.Join('\n', plan));

    private static void Check(List<string> plan)
    {
        Assert.That(plan, Has.Some.Match("^SEARCH .*USING .*(INDEX|PRIMARY KEY)"), string.Join('\n', plan));

        // What a subquery gave is read through; a table never.
        var subqueries = plan.Where(line => line.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || line.StartsWith("MATERIALIZE ", StringComparison.Ordinal))
            .Select(line => "SCAN " + line.Split(' ')[1]);
        var scans = plan.Where(line => line.StartsWith("SCAN ", StringComparison.Ordinal)).Select(line => "SCAN " + line.Split(' ')[1]);
        Assert.That(scans.Where(scan => scan != "SCAN CONSTANT"), Is.SubsetOf(subqueries), string.Join('\n', plan));
    }

    private async Task CheckAllAsync(Func<Task> act)
    {
        _trace.Reset();
        await act();
        foreach (var statement in _trace.Statements.ToList())
            Check(await ExplainAsync(statement));
    }

    private async Task<List<string>> PlanOfAsync(Func<Task> act)
    {
        _trace.Reset();
        await act();
        return await ExplainAsync(_trace.Statements.Single());
    }

    private async Task<List<string>> ExplainAsync(string statement)
    {
        return await _fixture.ReadAsync(async db =>
        {
            var database = ((DbContext)db).Database;
            await database.OpenConnectionAsync();
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;
            var plan = new List<string>();
            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(reader.GetOrdinal("detail")));
            return plan;
        });
    }
}
