namespace PlanPlatform.Domain.Compliance;

/// <summary>What a company's document is.</summary>
public enum CompanyDocumentKind
{
    /// <summary><c>plan_document</c>: what the plan consists of. Every company with participants needs one.</summary>
    PlanDocument,

    /// <summary><c>summary_plan_description</c>.</summary>
    SummaryPlanDescription,

    /// <summary><c>notice</c>.</summary>
    Notice,
}
