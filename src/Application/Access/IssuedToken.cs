using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

/// <summary>A token that was just issued; the only moment at which it is known in clear.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="Lifetime">How long it works.</param>
/// <param name="Scope">What it may be used for, parted by spaces.</param>
/// <param name="RefreshToken">The refresh token of the pair; null where there is none.</param>
public sealed record IssuedToken(OpaqueToken AccessToken, TimeSpan Lifetime, string Scope, OpaqueToken? RefreshToken = null);
