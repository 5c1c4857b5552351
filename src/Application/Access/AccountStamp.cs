namespace PlanPlatform.Application.Access;

/// <summary>A member's security stamp, which changes with the password and the second factor.</summary>
public sealed record AccountStamp
{
    /// <summary>The member.</summary>
    public int PersonId { get; init; }

    /// <summary>The stamp.</summary>
    public string? Stamp { get; init; }
}
