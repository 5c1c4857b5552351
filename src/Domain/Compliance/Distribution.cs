using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>That a document is sent to every participant of its company who can be reached by e-mail.</summary>
public sealed class Distribution : Entity
{
    private Distribution()
    {
    }

    /// <summary>The distribution's id.</summary>
    public int Id { get; private set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; private set; }

    /// <summary>The document.</summary>
    public CompanyDocument? Document { get; private set; }

    /// <summary>How many participants it is sent to.</summary>
    public int Total { get; private set; }

    /// <summary>How many participants had no e-mail address when it began.</summary>
    public int Unreachable { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}
