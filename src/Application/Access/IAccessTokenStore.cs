using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

/// <summary>Where bearer tokens are looked up: the one query that every call of every API begins with.</summary>
public interface IAccessTokenStore
{
    /// <summary>What a token stands for; null when there is none with this hash. It may have expired.</summary>
    /// <param name="hash">SHA-256 of the token.</param>
    Task<StoredToken?> FindAsync(byte[] hash);

    /// <summary>Ends every token of an application, within the write at hand.</summary>
    Task RemoveAllOfApplicationAsync(int applicationId, CancellationToken cancellationToken);

    /// <summary>Ends every token and code of a person, within the write at hand. What the person approved stays approved.</summary>
    Task RemoveAllOfPersonAsync(int personId, CancellationToken cancellationToken);

    /// <summary>Ends what a person's applications do without a person: tokens, admissions and the grant for new ones, within the write at hand.</summary>
    Task EndActingAloneAsync(int ownerId, CancellationToken cancellationToken);

    /// <summary>Removes a person's approvals, and the applications that they registered, with every token of either, within the write at hand.</summary>
    /// <returns>The applications.</returns>
    Task<IEnumerable<RemovedApplication>> RemoveGrantsAndApplicationsAsync(int personId, CancellationToken cancellationToken);
}

/// <summary>An application that is gone once the write at hand is committed.</summary>
public sealed record RemovedApplication
{
    /// <summary>The row's id.</summary>
    public int Id { get; init; }

    /// <summary>The public id.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What a token stands for.</summary>
/// <param name="ApplicationId">The application that it was issued to.</param>
/// <param name="OrganisationId">The organisation in which it acts.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
/// <param name="PersonId">The person on whose behalf; null for client credentials.</param>
/// <param name="Scope">What it may be used for, parted by spaces.</param>
/// <param name="ExpiresAt">When it stops working, UTC.</param>
/// <param name="UnusedPairId">The refresh token with which it was issued, where the pair's first use is still to be recorded; else null.</param>
/// <param name="Roles">What the person may do; null for client credentials.</param>
/// <param name="IsOrganisationAdmin">Whether the person is marked as an administrator; null for client credentials.</param>
public sealed record StoredToken(
    int ApplicationId,
    int OrganisationId,
    string OrganisationDomain,
    int? PersonId,
    string Scope,
    DateTime ExpiresAt,
    string? UnusedPairId,
    Roles? Roles,
    bool? IsOrganisationAdmin);
