using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DocumentFieldsTests
{
    private static readonly UpdateDocumentValidator Validator = new();

    [TestCase("PDF", true)]
    [TestCase("docx", true)]
    [TestCase("Other", true)]
    [TestCase("0", false, Description = "A number is no name, though the enum would take it.")]
    [TestCase("PDF,DOCX", false)]
    [TestCase("exe", false)]
    public void DocumentType_IsOneOfTheNamesInAnyCase(string type, bool expected) =>
        Assert.That(Validator.Validate(new UpdateDocumentCommand { DocumentType = type }).IsValid, Is.EqualTo(expected));

    [TestCase("text/plain", true)]
    [TestCase("text/plain; charset=utf-8", true)]
    [TestCase("application/vnd.ms-excel", true)]
    [TestCase("plain", false)]
    [TestCase("text/", false)]
    [TestCase("text/plain\r\nX-Evil: 1", false)]
    [TestCase("text/plaín", false)]
    public void FileType_IsAMediaType(string type, bool expected) =>
        Assert.That(Validator.Validate(new UpdateDocumentCommand { FileType = type }).IsValid, Is.EqualTo(expected));

    [TestCase("https://example.com/a?b=c", true)]
    [TestCase("http://example.com", true)]
    [TestCase("ftp://example.com", false)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("/relative", false)]
    [TestCase("example.com", false)]
    public void DocumentUrl_IsAWebAddress(string url, bool expected) =>
        Assert.That(Validator.Validate(new UpdateDocumentCommand { DocumentUrl = url }).IsValid, Is.EqualTo(expected));

    [TestCase(50, true)]
    [TestCase(51, false)]
    public void DocumentPriority_IsOf50Characters(int length, bool expected) =>
        Assert.That(
            Validator.Validate(new UpdateDocumentCommand { DocumentPriority = new DocumentPriority(new string('1', length), IsNumber: true) }).IsValid,
            Is.EqualTo(expected));

    [TestCase(50, 100, true)]
    [TestCase(51, 1, false)]
    [TestCase(1, 101, false)]
    public void DocumentTags_Are50Of100Characters(int count, int length, bool expected) =>
        Assert.That(
            Validator.Validate(new UpdateDocumentCommand { DocumentTags = Enumerable.Repeat(new string('t', length), count).ToList() }).IsValid,
            Is.EqualTo(expected));

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void FileBase64_Is25MebibytesAtMost(int over, bool expected) =>
        Assert.That(
            Validator.Validate(new UpdateDocumentCommand { FileBase64 = new ReadOnlyMemory<byte>(new byte[StoredFile.MaxSize + over]) }).IsValid,
            Is.EqualTo(expected));

    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void PlanIds_Are1000AtMost(int count, bool expected) =>
        Assert.That(
            Validator.Validate(new UpdateDocumentCommand { PlanIds = Enumerable.Repeat(Identifier.From("a"), count).ToList() }).IsValid,
            Is.EqualTo(expected));
}
