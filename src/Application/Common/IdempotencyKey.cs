namespace PlanPlatform.Application.Common;

/// <summary>An <c>Idempotency-Key</c> on one route.</summary>
/// <param name="Route">The operation's name, and the id of the thing that its path names.</param>
/// <param name="Key">The key, 1 to 255 visible ASCII characters.</param>
/// <param name="BodyHash">SHA-256 of the request body; where there is a query, of that hash and the query.</param>
public sealed record IdempotencyKey(string Route, string Key, byte[] BodyHash);
