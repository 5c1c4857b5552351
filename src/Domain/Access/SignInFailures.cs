using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>
/// How often signing in under one name failed, whether anybody has that name or not: so a lock-out tells nothing. Only a hash of the name is
/// kept, since people type passwords into the wrong field. A row whose last failure is older than <see cref="Memory"/> means nothing any more.
/// </summary>
public sealed class SignInFailures : Entity
{
    /// <summary>This many failures lock a name.</summary>
    public const int MaxCount = 5;

    /// <summary>How long a name stays locked: five minutes.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    /// <summary>How long failures are remembered: a day.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private SignInFailures()
    {
    }

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>SHA-256 of the normalised name.</summary>
    public byte[] NameHash { get; private set; } = [];

    /// <summary>Failures since the last success or lock-out.</summary>
    public int Count { get; private set; }

    /// <summary>The last failure, UTC.</summary>
    public DateTime LastAt { get; private set; }

    /// <summary>Until when the name is locked, UTC; null when it never was since the last success.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>A name without failures yet.</summary>
    public static SignInFailures Of(byte[] nameHash) => new() { NameHash = nameHash };

    /// <summary>The hash under which a name is counted.</summary>
    public static byte[] HashOf(string name) => OpaqueToken.Hash(SignInName.Normalise(name));

    /// <summary>Whether even the right password is refused now.</summary>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Counts one more failure.</summary>
    /// <returns>Whether this one locked the name.</returns>
    public bool Record(DateTime now)
    {
        if (LockedUntil <= now || now - LastAt > Memory)
            (Count, LockedUntil) = (0, null);
        Count++;
        LastAt = now;
        if (Count != MaxCount)
            return false;
        LockedUntil = now + LockTime;
        return true;
    }
}
