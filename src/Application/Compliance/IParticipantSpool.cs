namespace PlanPlatform.Application.Compliance;

/// <summary>Holds many participants beside the memory until they are added all at once. It goes when it is disposed of.</summary>
public interface IParticipantSpool : IDisposable
{
    /// <summary>How many it holds.</summary>
    int Count { get; }

    /// <summary>Takes one more. Its index is the former <see cref="Count"/>.</summary>
    void Add(NewParticipant participant);

    /// <summary>Adds them to a company, within the write at hand, as often as that is tried.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="firstId">The id of the first; the others follow it.</param>
    /// <param name="refusedEmployees">Whose dependents are left out.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many were added.</returns>
    Task<int> InsertAsync(int companyId, int firstId, IReadOnlySet<int> refusedEmployees, CancellationToken cancellationToken);
}
