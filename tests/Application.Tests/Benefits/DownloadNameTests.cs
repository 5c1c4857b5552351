using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DownloadNameTests
{
    [TestCase("Terms", null, "application/pdf", "Terms.pdf")]
    [TestCase("Terms.pdf", null, "application/pdf", "Terms.pdf")]
    [TestCase("Terms.PDF", DocumentType.Docx, "text/plain", "Terms.PDF")]
    [TestCase("Plan v1.2 final", null, "text/plain; charset=utf-8", "Plan v1.2 final.txt")]
    [TestCase("Version 1.2", null, "text/plain", "Version 1.2.txt")]
    [TestCase("Ends with a dot.", null, "TEXT/CSV", "Ends with a dot..csv")]
    [TestCase("Terms", DocumentType.Docx, "application/octet-stream", "Terms.docx")]
    [TestCase("Picture", DocumentType.Img, "image/png", "Picture.png")]
    [TestCase("Anything", DocumentType.Other, "application/octet-stream", "Anything")]
    [TestCase("Anything", null, "application/octet-stream", "Anything")]
    [TestCase("archive.backup1", null, "application/pdf", "archive.backup1.pdf")]
    public void For_AddsTheUsualExtensionWhereThereIsNone(string name, DocumentType? type, string contentType, string expected) =>
        Assert.That(DownloadName.For(name, type, contentType), Is.EqualTo(expected));

    [Test]
    public void For_EveryType_IsKnown() =>
        Assert.That(() => Enum.GetValues<DocumentType>().Select(type => DownloadName.For("a", type, "x/y")).ToList(), Throws.Nothing);
}
