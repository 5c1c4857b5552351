namespace PlanPlatform.Application.Compliance;

/// <summary>Changes all dependents of an employee at once, within the write at hand: one statement, whatever their number. Each gives the ids.</summary>
public interface IDependents
{
    /// <summary>Keeps other writers away from participants until the commit, before they are judged. Where there is one writer there is nothing to do.</summary>
    Task HoldAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken);

    /// <summary>Archives those that aren't yet.</summary>
    Task<IReadOnlyList<int>> ArchiveAsync(int companyId, int employeeId, DateTime now, CancellationToken cancellationToken);

    /// <summary>Restores those that were archived at that moment, which is with their employee.</summary>
    Task<IReadOnlyList<int>> RestoreAsync(int companyId, int employeeId, DateTime archivedAt, CancellationToken cancellationToken);

    /// <summary>Removes them with their history and deliveries.</summary>
    Task<IReadOnlyList<int>> RemoveAsync(int companyId, int employeeId, CancellationToken cancellationToken);
}
