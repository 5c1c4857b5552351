namespace PlanPlatform.Application.Access;

/// <summary>People's authenticator keys and recovery codes. What changes them is part of the write at hand.</summary>
public interface ISecondFactors
{
    /// <summary>Checks a code of the authenticator, or a recovery code; either works once. Wrong ones count with wrong passwords.</summary>
    /// <param name="person">Who proved the password.</param>
    /// <param name="code">The code as typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CodeCheck> CheckCodeAsync(SignedIn person, string code, CancellationToken cancellationToken);

    /// <summary>A new key to be put into the authenticator of somebody who proved their password.</summary>
    SecondFactorKey NewKey(SignedIn owner, string email);

    /// <summary>The key for which a ticket stands; null where it is too old, or another's.</summary>
    SecondFactorKey? KeyOf(int personId, string ticket);

    /// <summary>Turns it on, if the code is the key's; every other session ends.</summary>
    /// <returns>The person with the new stamp; null where the code is wrong, it is on already, or the account changed since they proved their password.</returns>
    Task<SignedIn?> EnableAsync(SignedIn person, string key, string code, CancellationToken cancellationToken);

    /// <summary>Turns it off and forgets key and codes; every other session ends.</summary>
    /// <returns>The person with the new stamp; null where it isn't on, or the account changed since they proved their password.</returns>
    Task<SignedIn?> DisableAsync(SignedIn person, CancellationToken cancellationToken);

    /// <summary>
    /// New recovery codes in the place of all others; null where the second factor isn't on, or the account changed since the person proved their
    /// password.
    /// </summary>
    Task<IReadOnlyList<string>?> NewRecoveryCodesAsync(SignedIn person, CancellationToken cancellationToken);
}

/// <summary>What came of checking a code.</summary>
public enum CodeCheck
{
    /// <summary>The code is right, and used up now.</summary>
    Right,

    /// <summary>It is none, or was used already.</summary>
    Wrong,

    /// <summary>The name is locked, whatever the code.</summary>
    Locked,

    /// <summary>The account changed since the password was proved.</summary>
    Stale,
}
