namespace PlanPlatform.Domain.Compliance;

/// <summary>One participant's mail of a distribution: first what is to be sent, then that it was.</summary>
public sealed class Delivery
{
    private Delivery()
    {
    }

    /// <summary>The distribution; with <see cref="ParticipantId"/> the key.</summary>
    public int DistributionId { get; private set; }

    /// <summary>The participant.</summary>
    public int ParticipantId { get; private set; }

    /// <summary>To which address, as it was when the distribution began.</summary>
    public string Address { get; private set; } = "";

    /// <summary>When the next try is due, UTC; null once it has ended.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Tries begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was given up, UTC.</summary>
    public DateTime? FailedAt { get; private set; }
}
