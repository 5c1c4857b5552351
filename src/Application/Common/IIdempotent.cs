namespace PlanPlatform.Application.Common;

/// <summary>
/// Marks a command whose first answer is kept and given again when its <c>Idempotency-Key</c> comes back. Its outcome must survive a trip
/// through JSON. What issues tokens or shows a secret is never marked.
/// </summary>
public interface IIdempotent;
