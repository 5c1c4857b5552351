namespace PlanPlatform.Domain.Benefits;

/// <summary>The association of a document with a plan of the same organisation.</summary>
public sealed class DocumentPlan
{
    private DocumentPlan()
    {
    }

    internal DocumentPlan(string planId) => PlanId = planId;

    /// <summary>The organisation of both.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The document.</summary>
    public string DocumentId { get; private set; } = "";

    /// <summary>The document.</summary>
    public Document? Document { get; private set; }

    /// <summary>The plan.</summary>
    public string PlanId { get; private set; } = "";

    /// <summary>The plan.</summary>
    public Plan? Plan { get; private set; }
}
