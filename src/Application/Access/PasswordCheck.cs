using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>What came of checking an address with a password.</summary>
public sealed record PasswordCheck
{
    private PasswordCheck()
    {
    }

    /// <summary>Nobody has this address and password.</summary>
    public static PasswordCheck Wrong { get; } = new();

    /// <summary>Who proved the password; null when nobody did.</summary>
    public SignedIn? Person { get; private init; }

    /// <summary>Whether that person must give a code of their second factor as well, before anything is theirs.</summary>
    public bool NeedsSecondFactor { get; private init; }

    /// <summary>Until when the name is locked, UTC; null when it isn't.</summary>
    public DateTime? LockedUntil { get; private init; }

    /// <summary>Why it is refused; null when it isn't.</summary>
    public Error? Error => LockedUntil is not null ? AccountErrors.Locked : Person is null ? AccountErrors.WrongPassword : null;

    /// <summary>The password is right.</summary>
    public static PasswordCheck Right(SignedIn person, bool needsSecondFactor) => new() { Person = person, NeedsSecondFactor = needsSecondFactor };

    /// <summary>The name is locked, whatever the password.</summary>
    public static PasswordCheck Locked(DateTime until) => new() { LockedUntil = until };
}
