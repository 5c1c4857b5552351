using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Usage and dashboards over HTTP.</summary>
internal sealed class DashboardsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task StartAsync() => _tenant = await Tenant.NewAsync();

    [Test]
    public async Task WithoutPlans()
    {
        Assert.That(
            (await _tenant.GetAsync("/api/v1/dashboard/plans")).Body,
            Is.EqualTo("""{"totalStorageCapacity":0,"storageCapacityMeasure":"MiB","totalUsersWithOwnerRole":1,"planBreakdown":[]}"""));
    }

    [Test]
    public async Task EveryPlan_IsShownWithItsUsers()
    {
        var b = await _tenant.AddPlanAsync("b", 1L << 40);
        var a = await _tenant.AddPlanAsync("A", 10);
        await _tenant.AddAsync(Roles.Collaborator);
        var user = await _tenant.AddAsync();
        await _tenant.AddAsync();
        await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{_tenant.Id}/users/{user.Id}", $$"""{"planId":"{{a}}"}""");
        var c = await _tenant.AddPlanAsync("c", 3);

        Assert.That(
            (await _tenant.GetAsync("/api/v1/dashboard/plans")).Body,
            Is.EqualTo($$"""{"totalStorageCapacity":2199023255562,"storageCapacityMeasure":"MiB","totalUsersWithOwnerRole":3,"planBreakdown":[{"id":"{{a}}","name":"A","userCount":1,"percentOfTotalUsers":33.33},{"id":"{{b}}","name":"b","userCount":2,"percentOfTotalUsers":66.67},{"id":"{{c}}","name":"c","userCount":0,"percentOfTotalUsers":0}]}"""));
    }

    // A band's upper edge belongs to it.
    [TestCase(4, 0, 0)]
    [TestCase(4, 1048576, 0)]
    [TestCase(4, 1048577, 1)]
    [TestCase(4, 2097152, 1)]
    [TestCase(4, 2097153, 2)]
    [TestCase(4, 3145728, 2)]
    [TestCase(4, 3145729, 3)]
    [TestCase(4, 4194304, 3)]
    [TestCase(4, 4194305, 4)]
    [TestCase(0, 0, 0)]
    [TestCase(0, 1, 4)]
    [TestCase(1L << 40, 1L << 60, 3)]
    public async Task AUser_IsInOneBand(long quota, long usage, int band)
    {
        await _tenant.AddPlanAsync("a", quota);
        await _tenant.AddPlanAsync("b", 1, isDefault: true);
        _tenant.Server.Scalar("UPDATE Allotments SET Usage = @usage WHERE PersonId = @id", ("@usage", usage), ("@id", _tenant.Admin.Id));

        var expected = new[] { "0-25", "25-50", "50-75", "75-100", "100+" }
            .Select((name, index) => $$"""{"quotaUsage":"{{name}}","userCount":{{(index == band ? 1 : 0)}},"percentUsers":{{(index == band ? 100 : 0)}}}""");
        Assert.That(
            (await _tenant.GetAsync("/api/v1/dashboard/plans/usage")).Body,
            Is.EqualTo($$"""{"totalUsersWithOwnerRole":1,"breakdown":[{{string.Join(',', expected)}}]}"""));
        Assert.That((await _tenant.GetAsync("/api/v1/plans/usage")).Body, Is.EqualTo($$$"""{"diskStorage":{"total":"{{{usage}}}"}}"""));
    }

    [Test]
    public async Task Usage_IsShownToAdministrators_AndToUsersTheirOwn()
    {
        await _tenant.AddPlanAsync("a", 1);
        var user = await _tenant.AddAsync();
        await _tenant.StoreAsync(user, 7);

        Assert.That((await _tenant.GetAsync($"/api/v1/plans/usage/{user.Id}", user.Token)).Body, Is.EqualTo("""{"diskStorage":{"total":"7"}}"""));
        Assert.That((await _tenant.GetAsync($"/api/v1/plans/usage/{user.Id}", _tenant.ClientToken)).Body, Is.EqualTo("""{"diskStorage":{"total":"7"}}"""));
        Assert.That((await _tenant.GetAsync($"/api/v1/plans/usage/{_tenant.Admin.Id}")).Body, Is.EqualTo("""{"diskStorage":{"total":"0"}}"""));
        (await _tenant.GetAsync($"/api/v1/plans/usage/{_tenant.Admin.Id}", user.Token)).IsProblem(403, "forbidden");
        (await _tenant.GetAsync("/api/v1/plans/usage/2147483647")).IsProblem(404, "not_found");
        (await _tenant.GetAsync("/api/v1/plans/usage/x")).IsProblem(404, "not_found");
    }

    [Test]
    public async Task TheOrganisation()
    {
        Assert.That((await _tenant.GetAsync("/api/v1/organisations/me")).Body, Is.EqualTo($$"""{"id":"{{_tenant.Id}}","name":"Tenant","domain":"{{_tenant.Domain}}"}"""));
    }
}
