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

        var seeks = new List<IQueryable<Found>>();
        if (collectionId is not null)
            seeks.AddRange(CollectionSeeks(collectionId));
        if (planIds is { Count: > 0 })
            seeks.Add(PlanSeek(planIds.ToList()));
        if (seeks.Count == 0)
            return null;

        var found = await seeks.Aggregate((all, seek) => all.Concat(seek)).ToListAsync(cancellationToken);
        if (planIds is not null && found.Count(row => row.Kind == PlanById) != planIds.Count)
            return BenefitsErrors.PlanNotFound;
        if (collectionId is null || found.Exists(row => row.Kind == CollectionById))
            return null;
        if (!options.Value.AutoCreateCollections)
            return BenefitsErrors.CollectionNotFound;

        var now = time.UtcNow();
        var taken = found.Where(row => row.Kind == CollectionByName).Select(row => row.Text).ToHashSet(StringComparer.Ordinal);
        var name = taken.Count < MaxNames ? CollectionId.FreeName(collectionId, taken, now) : CollectionId.LastResortName(collectionId, now);
        db.Collections.Add(Collection.CreateWithId(caller.OrganisationId, collectionId, name, description: null, now));
        return null;
    }

    private IEnumerable<IQueryable<Found>> CollectionSeeks(string collectionId)
    {
        var collections = db.Collections.Where(collection => collection.OrganisationId == caller.OrganisationId);
        yield return collections
            .Where(collection => collection.Id == collectionId)
            .Select(collection => new Found { Kind = CollectionById, Text = collection.Id });
        if (!options.Value.AutoCreateCollections)
            yield break;

        // The names that the new collection might get lie side by side in the index: "X", and "X" with a space behind it, which '!' ends.
        var from = Text.Normalise(collectionId);
        var to = from + "!";
        yield return collections
            .Where(collection => string.Compare(collection.NormalizedName, from) >= 0 && string.Compare(collection.NormalizedName, to) < 0)
            .OrderBy(collection => collection.NormalizedName)
            .Take(MaxNames)
            .Select(collection => new Found { Kind = CollectionByName, Text = collection.NormalizedName });
    }

    private IQueryable<Found> PlanSeek(List<string> planIds) => db.Plans
        .Where(plan => plan.OrganisationId == caller.OrganisationId && planIds.Contains(plan.Id))
        .Select(plan => new Found { Kind = PlanById, Text = plan.Id });

    private sealed class Found
    {
        public int Kind { get; init; }

        public string Text { get; init; } = "";
    }
}
