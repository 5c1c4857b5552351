using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

/// <summary>The accounts with which people sign in.</summary>
public interface IAccounts
{
    /// <summary>Adds an account with a confirmed address, to be saved with the write at hand.</summary>
    /// <param name="person">The member, who has an e-mail address.</param>
    /// <param name="password">The password, of which only a hash is kept.</param>
    void Add(Person person, string password);

    /// <summary>Who has this address and password; null when nobody does. It takes as long for an unknown address as for a known one.</summary>
    Task<SignedIn?> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>A person's security stamp and home organisation; null for somebody without an account.</summary>
    Task<SessionAccount?> FindSessionAsync(int personId, CancellationToken cancellationToken);
}

/// <summary>What a session is checked against.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="OrganisationId">The person's home organisation.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
public sealed record SessionAccount(string Stamp, int OrganisationId, string OrganisationDomain);
