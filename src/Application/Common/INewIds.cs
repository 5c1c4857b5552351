namespace PlanPlatform.Application.Common;

/// <summary>
/// Where integer ids come from, before their rows are written: so a row can refer to itself, its audit entry is saved with it, and many rows
/// that refer to each other go in one batch. Ids rise; some are never used.
/// </summary>
public interface INewIds
{
    /// <summary>The next id of a kind of row.</summary>
    /// <typeparam name="TEntity">The kind of row.</typeparam>
    Task<int> NextAsync<TEntity>(CancellationToken cancellationToken);

    /// <summary>The first of as many ids in a row.</summary>
    /// <typeparam name="TEntity">The kind of row.</typeparam>
    Task<int> ReserveAsync<TEntity>(int count, CancellationToken cancellationToken);
}
