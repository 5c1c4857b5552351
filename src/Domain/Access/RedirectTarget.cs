namespace PlanPlatform.Domain.Access;

/// <summary>Where an authorization request is answered to.</summary>
/// <param name="Uri">The address, one that the application registered.</param>
/// <param name="IsNamed">Whether the request named it; if not, it is the only one registered.</param>
public sealed record RedirectTarget(string Uri, bool IsNamed);
