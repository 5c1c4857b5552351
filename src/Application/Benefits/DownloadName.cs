using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

// The name under which a document is saved; what its file's media type doesn't tell, its own type does.
internal static class DownloadName
{
    public static string For(string name, DocumentType? type, string contentType) => FileName.For(name, contentType, ExtensionOf(type));

    private static string? ExtensionOf(DocumentType? type) => type switch
    {
        DocumentType.Pdf => ".pdf",
        DocumentType.Docx => ".docx",
        DocumentType.Txt => ".txt",
        DocumentType.Img or DocumentType.Other or null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a document type."),
    };
}
