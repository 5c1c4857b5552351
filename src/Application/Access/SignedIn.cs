namespace PlanPlatform.Application.Access;

/// <summary>Somebody who proved who they are.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Stamp">The account's security stamp: the session ends when it changes.</param>
public sealed record SignedIn(int PersonId, string Stamp);
