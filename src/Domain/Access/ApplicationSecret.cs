using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>One secret of a confidential application; only its hash is known.</summary>
public sealed class ApplicationSecret : Entity
{
    private ApplicationSecret()
    {
    }

    internal ApplicationSecret(byte[] hash, DateTime createdAt) => (Hash, CreatedAt) = (hash, createdAt);

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application whose secret it is.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>SHA-256 of the secret.</summary>
    [Sensitive]
    public byte[] Hash { get; private set; } = [];

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it stops working, UTC; null while it is the current one.</summary>
    public DateTime? ExpiresAt { get; private set; }

    internal void EndAt(DateTime time) => ExpiresAt = ExpiresAt is null || ExpiresAt > time ? time : ExpiresAt;
}
