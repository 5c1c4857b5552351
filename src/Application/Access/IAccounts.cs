using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

/// <summary>The accounts with which people sign in. What changes one is part of the write at hand, and gives null where there is no account.</summary>
public interface IAccounts
{
    /// <summary>The hash under which a password is kept. It takes its time: not to be called inside a write.</summary>
    string Hash(string password);

    /// <summary>Adds an account, to be saved with the write at hand.</summary>
    /// <param name="person">The member, who has an e-mail address.</param>
    /// <param name="passwordHash">From <see cref="Hash"/>; null for somebody who is still to choose one, and can't sign in before.</param>
    /// <param name="isConfirmed">Whether the address is known to be theirs.</param>
    void Add(Person person, string? passwordHash, bool isConfirmed);

    /// <summary>
    /// Who has this address and password. Wrong ones are counted by name, and lock it, whether anybody has it or not; it takes as long, and
    /// does as much, for unknown addresses as for known ones. Not to be called inside a write.
    /// </summary>
    Task<PasswordCheck> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>A person's security stamp and home organisation; null for somebody without an account, or for a session that was signed out of.</summary>
    Task<SessionAccount?> FindSessionAsync(int personId, string sessionId, CancellationToken cancellationToken);

    /// <summary>What a person sees of their account; null for somebody without one.</summary>
    Task<AccountView?> FindAsync(int personId, CancellationToken cancellationToken);

    /// <summary>Replaces the password, as <see cref="SetPasswordAsync"/>, for somebody who proved the present one.</summary>
    /// <returns>The person with the new stamp; null also where the account changed since then.</returns>
    Task<SignedIn?> ChangePasswordAsync(SignedIn person, string passwordHash, CancellationToken cancellationToken);

    /// <summary>Replaces the password: every session ends, and every lock-out and mailed link with it.</summary>
    /// <returns>The person with the new stamp.</returns>
    Task<SignedIn?> SetPasswordAsync(int personId, string passwordHash, CancellationToken cancellationToken);

    /// <summary>Finds out whose link somebody followed to choose a new password, which proves the address.</summary>
    /// <returns>The account as it was before; null where the link doesn't work (any more).</returns>
    Task<LinkedAccount?> OpenByLinkAsync(int personId, string token, CancellationToken cancellationToken);

    /// <summary>A member with the account, both to be changed by the write at hand; null for somebody without one.</summary>
    /// <param name="personId">The member.</param>
    /// <param name="email">An address that they might take.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<MemberToChange?> FindToChangeAsync(int personId, string email, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a member whom <see cref="FindToChangeAsync"/> found another address, with which they sign in from now on. Sessions and mailed links
    /// end. An address that was proved before stays the one through which the password is chosen anew, and nobody else's, until the new one is
    /// proved and somebody signed in with the password.
    /// </summary>
    /// <returns>The proved address that was replaced; null where there is none.</returns>
    Task<string?> ChangeAddressAsync(Person person, string email, CancellationToken cancellationToken);

    /// <summary>Confirms the address of whoever followed a mailed link.</summary>
    /// <returns>Whether the link works.</returns>
    Task<bool> ConfirmAddressAsync(int personId, string token, CancellationToken cancellationToken);
}

/// <summary>What a session is checked against.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="OrganisationId">The person's home organisation.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
/// <param name="Roles">What the person may do there.</param>
/// <param name="IsOrganisationAdmin">Whether the person is marked as its administrator.</param>
public sealed record SessionAccount(string Stamp, int OrganisationId, string OrganisationDomain, Roles Roles, bool IsOrganisationAdmin);

/// <summary>An account whose owner followed a mailed link.</summary>
/// <param name="Email">The address.</param>
/// <param name="IsConfirmed">Whether the address had been proved before.</param>
/// <param name="HasPassword">Whether a password had been chosen before.</param>
public sealed record LinkedAccount(string Email, bool IsConfirmed, bool HasPassword);

/// <summary>A member who is to be changed.</summary>
/// <param name="Person">The member.</param>
/// <param name="IsEmailTaken">Whether the address that they might take is another member's, or was and is held for them.</param>
public sealed record MemberToChange(Person Person, bool IsEmailTaken);
