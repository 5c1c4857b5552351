using PlanPlatform.Application.Connectivity;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Tests.Connectivity;

/// <summary>Two at once who can't both have their way: one gets it, the other is told why, and nothing in the database contradicts itself.</summary>
internal sealed class RaceTests
{
    private const int Races = 5000;
    private const int AtOnce = 8;

    private Fixture _fixture = null!;
    private Offers _offers = null!;
    private int _first;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _offers = await Offers.StartAsync(_fixture);
        _first = await _offers.AddManyAsync(Races);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task AttachingAgainstDeleting_LeavesNoOrphan()
    {
        await RaceAsync(async (number, turn) =>
        {
            var id = $"{_first + number}";
            var (attached, deleted) = await BothAsync(
                turn,
                () => SendAsync(new ModifyEndpointCommand { EndpointId = id, PlanId = id }),
                () => SendAsync(new DeleteRatePlanCommand { PlanId = id }));

            Assert.That(attached.IsSuccess, Is.Not.EqualTo(deleted.IsSuccess));
            Assert.That(deleted.IsSuccess || deleted.Error == ConnectivityErrors.RatePlanAttached, Is.True);
            Assert.That(attached.IsSuccess || attached.Error!.Fields[0].Message == $"{id} does not exist", Is.True);
        });

        Assert.That(
            _offers.Count("SELECT COUNT(*) FROM Endpoints e WHERE PlanId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM RatePlans p WHERE p.OrganisationId = e.OrganisationId AND p.Id = e.PlanId)"),
            Is.Zero);
    }

    [Test]
    public async Task RenamingAgainstCreating_LeavesNoDuplicate()
    {
        await RaceAsync(async (number, turn) =>
        {
            var (renamed, created) = await BothAsync(
                turn,
                () => SendAsync(new ModifyEndpointCommand { EndpointId = $"{_first + number}", EndpointName = $"Wanted {number}" }),
                async () => (Result)await _offers.Tenant.SendAsync(new CreateEndpointCommand { EndpointName = $"wanted {number}" }));

            Assert.That(renamed.IsSuccess, Is.Not.EqualTo(created.IsSuccess));
            Assert.That((renamed.Error ?? created.Error)!.Code, Is.EqualTo(ConnectivityErrors.EndpointNameTaken.Code));
        });

        Assert.That(
            _offers.Count("SELECT COUNT(*) FROM (SELECT 1 AS one FROM Endpoints GROUP BY OrganisationId, UPPER(Name) HAVING COUNT(*) > 1) twice"), Is.Zero);
        Assert.That(_offers.Count("SELECT COUNT(*) FROM Endpoints WHERE UPPER(Name) LIKE 'WANTED %'"), Is.EqualTo(Races));
    }

    private static Task RaceAsync(Func<int, int, Task> raceAsync) => Parallel.ForEachAsync(
        Enumerable.Range(0, Races), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await raceAsync(number, number % 2));

    // Who sets out first is turned about, so that either gets its way.
    private static async Task<(Result First, Result Second)> BothAsync(int turn, Func<Task<Result>> first, Func<Task<Result>> second)
    {
        var begun = turn == 0 ? (First: Task.Run(first), Second: Task.Run(second)) : Turned(Task.Run(second), Task.Run(first));
        return (await begun.First, await begun.Second);
    }

    private static (Task<Result> First, Task<Result> Second) Turned(Task<Result> second, Task<Result> first) => (first, second);

    private Task<Result> SendAsync(MediatR.IRequest<Result> request) => _offers.Tenant.SendAsync(request);
}
