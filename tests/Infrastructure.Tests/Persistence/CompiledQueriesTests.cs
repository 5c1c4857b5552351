using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>A query that is made once serves every call, and keeps nothing of the one that made it.</summary>
internal sealed class CompiledQueriesTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        await _fixture.WriteAsync(context => context.Collections.AddRange(NewCollection("a"), NewCollection("b")));
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task EachCall_GetsItsOwnAnswer()
    {
        var organisationId = _fixture.Caller.OrganisationId;

        var found = new[] { await FindAsync(organisationId, "a"), await FindAsync(organisationId, "b"), await FindAsync(organisationId + 1, "a") };

        Assert.That(found, Is.EqualTo(new string[][] { ["a"], ["b"], [] }));
    }

    [Test]
    public void AQueryThatHoldsMoreThanItsParameters_IsRefused()
    {
        var other = "a";

        Task<List<Collection>> Run() => _fixture.ReadAsync(async context => await context.Compiled(
            (db, organisationId, id) => db.Collections.Where(collection => collection.OrganisationId == organisationId && collection.Id == id && collection.Name == other),
            _fixture.Caller.OrganisationId,
            "a").ToListAsync());

        Assert.That(Run, Throws.InvalidOperationException.With.Message.Contains(nameof(other)));
    }

    // The part of a query that another function makes has parameters of its own, of the same names.
    private static IQueryable<Collection> Part(IPlanPlatformDb db, int organisationId) => db.Collections.Where(collection => collection.OrganisationId == organisationId);

    private Task<string[]> FindAsync(int organisationId, string id) => _fixture.ReadAsync(async context => await context.Compiled(
        static (db, organisationId, id) => Part(db, organisationId).Where(collection => collection.Id == id).Select(collection => collection.Id), organisationId, id).ToArrayAsync());

    private Collection NewCollection(string id) => Collection.CreateWithId(_fixture.Caller.OrganisationId, id, id, description: null, Now);
}
