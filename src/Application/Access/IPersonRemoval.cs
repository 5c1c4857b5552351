namespace PlanPlatform.Application.Access;

/// <summary>Removes a person within the write at hand: a constant number of statements, whatever the number of rows.</summary>
public interface IPersonRemoval
{
    /// <summary>
    /// Removes the person with the account, every approval, code and token, the applications that they registered, and their part in companies.
    /// Activities stay and name nobody any more.
    /// </summary>
    /// <returns>What they were; null where there is no such person.</returns>
    Task<RemovedPerson?> RemoveAsync(int personId, CancellationToken cancellationToken);
}

/// <summary>Somebody who was removed.</summary>
/// <param name="OrganisationId">Their home organisation.</param>
/// <param name="Version">How often they had been changed.</param>
public sealed record RemovedPerson(int OrganisationId, int Version);
