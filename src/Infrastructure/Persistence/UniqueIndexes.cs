using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Infrastructure.Persistence;

// Which error the refusal of a unique index stands for: the one that the handler gives when it sees the conflict itself.
internal static class UniqueIndexes
{
    public const string Annotation = "PlanPlatform:Conflict";

    private static readonly Dictionary<string, Error> Errors = new[]
    {
        BenefitsErrors.CollectionNameTaken, ComplianceErrors.EinTaken,
        ConnectivityErrors.RatePlanNameTaken, ConnectivityErrors.TariffNameTaken, ConnectivityErrors.ServiceProfileNameTaken, ConnectivityErrors.EndpointNameTaken,
        StorageErrors.PlanNameTaken,
    }.ToDictionary(error => error.Code, StringComparer.Ordinal);

    // For an index whose refusal a caller can bring about.
    public static IndexBuilder<T> MeansConflict<T>(this IndexBuilder<T> index, Error error)
    {
        index.IsUnique().HasAnnotation(Annotation, error.Code);
        return index;
    }

    // An index that no caller can be blamed for: writers met, and each time anew. Trying later is all that is left.
    public static Error ErrorOf(IModel model, Refusal refusal) =>
        model.GetEntityTypes()
            .SelectMany(type => type.GetIndexes())
            .Where(index => index.IsUnique && Matches(index, refusal))
            .Select(index => index.FindAnnotation(Annotation)?.Value as string)
            .FirstOrDefault(code => code is not null) is { } code
            ? Errors[code]
            : CommonErrors.Unavailable;

    private static bool Matches(IIndex index, Refusal refusal) =>
        refusal.Index is { } name
            ? index.GetDatabaseName() == name
            : index.DeclaringEntityType.GetTableName() == refusal.Table
                && index.Properties.Select(property => property.GetColumnBaseName()).ToHashSet(StringComparer.Ordinal).SetEquals(refusal.Columns ?? []);
}
