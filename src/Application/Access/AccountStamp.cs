namespace PlanPlatform.Application.Access;

/// <summary>A member's security stamp, which changes with the password and the second factor.</summary>
/// <param name="PersonId">The member.</param>
/// <param name="Stamp">The stamp.</param>
public sealed record AccountStamp(int PersonId, string? Stamp);
