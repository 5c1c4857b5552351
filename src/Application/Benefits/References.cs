using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

// Checks, in one round trip, that what a new plan, document or benefit refers to exists; creates the collection where that is allowed.
internal sealed class References(IPlanPlatformDb db, ICaller caller, IOptions<BenefitsOptions> options, TimeProvider time)
{
    private const int CollectionById = 1;
    private const int CollectionByName = 2;
    private const int PlanById = 3;

    // More names than this that begin alike are not read: the new collection then gets a number that nobody has.
    private const int MaxNames = 100;

    public async Task<Error?> ResolveAsync(string? collectionId, IReadOnlyList<string>? planIds, CancellationToken cancellationToken)
    {
        if (collectionId is not null && !CollectionId.IsValid(collectionId))
            return BenefitsErrors.CollectionNotFound;

        var found = await Find(collectionId, planIds?.ToList() ?? []).ToListAsync(cancellationToken);
        if (planIds is not null && found.Count(row => row.Kind == PlanById) != planIds.Count)
            return BenefitsErrors.PlanNotFound;
        if (collectionId is null || found.Exists(row => row.Kind == CollectionById))
            return null;
        if (!options.Value.AutoCreateCollections)
            return BenefitsErrors.CollectionNotFound;

        var now = time.UtcNow();
        var taken = found.Where(row => row.Kind == CollectionByName).Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var name = taken.Count < MaxNames ? CollectionId.FreeName(collectionId, taken, now) : CollectionId.LastResortName(collectionId, now);
        db.Collections.Add(Collection.CreateWithId(caller.OrganisationId, collectionId, name, description: null, now));
        return null;
    }

    // What a plan refers to, its collection, is looked for in the writers' turn each time that one is created: that query is kept.
    private IAsyncEnumerable<Found> Find(string? collectionId, List<string> planIds)
    {
        var organisationId = caller.OrganisationId;
        if (collectionId is null)
            return planIds.Count == 0 ? AsyncEnumerable.Empty<Found>() : PlanSeek(organisationId, planIds).AsAsyncEnumerable();

        var from = Text.Normalise(collectionId);
        var isFree = options.Value.AutoCreateCollections;
        if (planIds.Count > 0)
            return (isFree ? CollectionOrNamesSeek(db, organisationId, collectionId, from) : CollectionSeek(db, organisationId, collectionId))
                .Concat(PlanSeek(organisationId, planIds)).AsAsyncEnumerable();
        return isFree
            ? db.Compiled(CollectionOrNamesSeek, organisationId, collectionId, from)
            : db.Compiled(CollectionSeek, organisationId, collectionId);
    }

    private static IQueryable<Found> CollectionSeek(IPlanPlatformDb db, int organisationId, string collectionId) => db.Collections
        .Where(collection => collection.OrganisationId == organisationId && collection.Id == collectionId)
        .Select(collection => new Found { Kind = CollectionById, Name = collection.NormalizedName });

    // The names that the new collection might get lie side by side in the index: "X", and "X" with a space behind it, which '!' ends.
    private static IQueryable<Found> CollectionOrNamesSeek(IPlanPlatformDb db, int organisationId, string collectionId, string from) =>
        CollectionSeek(db, organisationId, collectionId).Concat(db.Collections
            .Where(collection => collection.OrganisationId == organisationId
                && string.Compare(collection.NormalizedName, from) >= 0 && string.Compare(collection.NormalizedName, from + "!") < 0)
            .OrderBy(collection => collection.NormalizedName)
            .Take(MaxNames)
            .Select(collection => new Found { Kind = CollectionByName, Name = collection.NormalizedName }));

    private IQueryable<Found> PlanSeek(int organisationId, List<string> planIds) => db.Plans
        .Where(plan => plan.OrganisationId == organisationId && planIds.Contains(plan.Id))
        .Select(plan => new Found { Kind = PlanById, Name = plan.Name });

    // For SQL Server the framework puts queries together only where a column is of one type in all: names are, ids aren't.
    private sealed class Found
    {
        public int Kind { get; init; }

        public string Name { get; init; } = "";
    }
}
