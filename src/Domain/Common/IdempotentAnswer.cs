namespace PlanPlatform.Domain.Common;

/// <summary>The first answer to a request that carried an <c>Idempotency-Key</c>, kept in the transaction of what it did.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The longest key, in visible ASCII characters.</summary>
    public const int KeyMaxLength = 255;

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>SHA-256 over caller, route and key: what must be unique.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>HMAC-SHA-256 of the request's body and query, under the server's key.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>JSON of the outcome or of the error.</summary>
    public required string Answer { get; init; }

    /// <summary>When the key is forgotten, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}
