using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

/// <summary>A collection as it is shown.</summary>
/// <param name="GroupId">The id.</param>
/// <param name="GroupName">The name.</param>
/// <param name="GroupDescription">The description; null when there is none.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
public sealed record CollectionView(string GroupId, string GroupName, string? GroupDescription, DateTime CreatedAt, DateTime UpdatedAt)
{
    internal static CollectionView Of(Collection collection) =>
        new(collection.Id, collection.Name, collection.Description, collection.CreatedAt, collection.UpdatedAt);
}
