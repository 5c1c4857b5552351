namespace PlanPlatform.Domain.Compliance;

/// <summary>The words for kinds of document, as they are read and shown.</summary>
public static class DocumentKindWords
{
    private static readonly CompanyDocumentKind[] Kinds = Enum.GetValues<CompanyDocumentKind>();

    /// <summary>The word: <c>plan_document</c>.</summary>
    public static string Of(CompanyDocumentKind kind) => kind switch
    {
        CompanyDocumentKind.PlanDocument => "plan_document",
        CompanyDocumentKind.SummaryPlanDescription => "summary_plan_description",
        CompanyDocumentKind.Notice => "notice",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of document."),
    };

    /// <summary>The kind that a word names; null for no word of ours.</summary>
    public static CompanyDocumentKind? Parse(string word) =>
        Kinds.Where(kind => Of(kind) == word).Select(kind => (CompanyDocumentKind?)kind).FirstOrDefault();
}
