namespace PlanPlatform.Application.Storage;

/// <summary>Removes a plan, within the write at hand, and moves its users to the default: a constant number of statements.</summary>
public interface IQuotaPlanRemoval
{
    /// <summary>Removes it, unless it is the default, which stays; null where there is none.</summary>
    Task<RemovedQuotaPlan?> RemoveAsync(int organisationId, string planId, CancellationToken cancellationToken);
}

/// <summary>A plan that is gone once the write at hand is committed.</summary>
public sealed record RemovedQuotaPlan
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The quota in MiB.</summary>
    public long Quota { get; init; }

    /// <summary>Whether it is the default, and so wasn't removed.</summary>
    public bool IsDefault { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Version { get; init; }

    /// <summary>How many users have the default plan now in its place.</summary>
    public int MovedUsers { get; init; }
}
