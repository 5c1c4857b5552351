using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

internal sealed class GetRecentActivitiesTests
{
    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task OfAllCompanies_TheNewestComesFirst()
    {
        var first = await Staff.NewAsync(_fixture);
        var second = await Staff.NewAsync(_fixture);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var participant = await first.AddAsync();

        var recent = await RecentAsync(first.Manager);

        Assert.That(recent.Select(activity => activity.Name), Is.EqualTo(new[]
        {
            $"Participant {participant} added by Demo Administrator", "Company created by Demo Administrator", "Company created by Demo Administrator",
        }));
        Assert.That(recent.Select(activity => activity.CompanyName), Is.All.EqualTo("Company"));
        Assert.That(second.CompanyId, Is.Not.EqualTo(first.CompanyId));
    }

    [Test]
    public async Task OfManyCompaniesAndActivities_TheLastTenAreRead_InOneStatement()
    {
        var staff = await Staff.NewAsync(_fixture);
        for (var number = 0; number < 12; number++)
            await staff.AddAsync();
        var quiet = await Staff.NewAsync(_fixture);
        _counter.Reset();

        var recent = await RecentAsync(quiet.Manager);

        // Ten rows, and the look that finds no more.
        Assert.That((_counter.Count, _counter.RowsRead), Is.EqualTo((1, 10 + 1)));
        Assert.That(recent, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task OthersCompanies_AreNotInIt()
    {
        var staff = await Staff.NewAsync(_fixture);
        var stranger = await _fixture.NewTenantAsync();

        var recent = await RecentAsync(new Tenant(_fixture, staff.Manager.Caller with { PersonId = 2, OrganisationId = stranger.Caller.OrganisationId }));

        Assert.That(recent, Is.Empty);
    }

    private static async Task<IReadOnlyList<RecentActivity>> RecentAsync(Tenant tenant) => (await tenant.SendAsync(new GetRecentActivitiesQuery())).Value;
}
