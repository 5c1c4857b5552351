namespace PlanPlatform.Application.Storage;

/// <summary>A stored object.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="OwnerId">Who stored it.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record ObjectView(string Id, string Name, long Size, int OwnerId, DateTime CreatedAt);
