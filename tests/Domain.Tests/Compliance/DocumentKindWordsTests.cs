using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

internal sealed class DocumentKindWordsTests
{
    [TestCase(CompanyDocumentKind.PlanDocument, "plan_document")]
    [TestCase(CompanyDocumentKind.SummaryPlanDescription, "summary_plan_description")]
    [TestCase(CompanyDocumentKind.Notice, "notice")]
    public void AWord_IsReadAsItIsShown(CompanyDocumentKind kind, string word)
    {
        Assert.That(DocumentKindWords.Of(kind), Is.EqualTo(word));
        Assert.That(DocumentKindWords.Parse(word), Is.EqualTo(kind));
    }

    [TestCase("")]
    [TestCase("Notice")]
    [TestCase("0")]
    public void AnyOther_IsNone(string word) => Assert.That(DocumentKindWords.Parse(word), Is.Null);
}
