using PlanPlatform.Application.Benefits;

namespace PlanPlatform.Application.Tests;

/// <summary>The number of statements doesn't grow with the data.</summary>
internal sealed class StatementCountTests
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
    public async Task GetPlans() => Assert.That(
        await CountAsync(1000, tenant => tenant.ListAsync(new GetPlansQuery())), Is.EqualTo(await CountAsync(10, tenant => tenant.ListAsync(new GetPlansQuery()))));

    [Test]
    public async Task GetPlanDetails() => Assert.That(await CountOfOneAsync(1000, Details), Is.EqualTo(await CountOfOneAsync(10, Details)));

    [Test]
    public async Task DeletePlan() => Assert.That(await CountOfOneAsync(1000, Delete), Is.EqualTo(await CountOfOneAsync(10, Delete)));

    private static Task Details(Tenant tenant, string planId) => tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(planId) });

    private static Task Delete(Tenant tenant, string planId) => tenant.SendAsync(new DeletePlanCommand { PlanId = Tenant.Id(planId) });

    // Plans in a tenant of their own.
    private async Task<int> CountAsync(int rows, Func<Tenant, Task> act)
    {
        var tenant = await _fixture.NewTenantAsync();
        var now = DateTime.UtcNow;
        await _fixture.WriteAsync(db =>
        {
            db.Collections.Add(Domain.Benefits.Collection.CreateWithId(tenant.Caller.OrganisationId, "c", "c", description: null, now));
            db.Plans.AddRange(Enumerable.Range(0, rows).Select(_ => Domain.Benefits.Plan.Create(tenant.Caller.OrganisationId, "c", "n", "d", "red", now)));
        });
        return await TracedAsync(() => act(tenant));
    }

    // Documents and benefits of one plan.
    private async Task<int> CountOfOneAsync(int rows, Func<Tenant, string, Task> act)
    {
        var tenant = await _fixture.NewTenantAsync();
        var plan = await tenant.AddPlanAsync();
        var (organisation, now) = (tenant.Caller.OrganisationId, DateTime.UtcNow);
        var content = new Domain.Benefits.DocumentContent("n", null, null, null, null, null, null, [plan.PlanId]);
        await _fixture.WriteAsync(db =>
        {
            db.Documents.AddRange(Enumerable.Range(0, rows).Select(_ => Domain.Benefits.Document.Create(organisation, "c-1", content, now)));
            db.SupplementalBenefits.AddRange(Enumerable.Range(0, rows).Select(_ => Domain.Benefits.SupplementalBenefit.Create(organisation, "n", null, [plan.PlanId], now)));
        });
        return await TracedAsync(() => act(tenant, plan.PlanId));
    }

    private async Task<int> TracedAsync(Func<Task> act)
    {
        _trace.Reset();

        await act();

        Assert.That(_trace.Statements, Is.Not.Empty);
        return _trace.Statements.Count;
    }
}
