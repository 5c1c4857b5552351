using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A session that was signed out of before its cookie ran out: whoever kept a copy of the cookie gets nothing by it.</summary>
public sealed class EndedSession : Entity
{
    /// <summary>The longest time that a cookie works without being renewed: twelve hours.</summary>
    public static readonly TimeSpan CookieLifetime = TimeSpan.FromHours(12);

    private EndedSession()
    {
    }

    /// <summary>The session's id (<see cref="TimeOrderedId"/>); it is no secret.</summary>
    public string Id { get; private set; } = "";

    /// <summary>When its cookie has run out in any case, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Ends a session.</summary>
    public static EndedSession Of(string id, DateTime now) => new() { Id = id, ExpiresAt = now + CookieLifetime };
}
