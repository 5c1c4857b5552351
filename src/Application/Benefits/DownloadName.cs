using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

// The name under which a document is saved: its own, with the extension that is usual for its type where it has none.
internal static class DownloadName
{
    private const int LongestExtension = 5;

    public static string For(string name, DocumentType? type, string contentType) =>
        HasExtension(name) ? name : name + (ExtensionOf(contentType) ?? ExtensionOf(type));

    // "Plan v1.2 final" has no extension; "Plan.pdf" has.
    private static bool HasExtension(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= LongestExtension + 1
            && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            && extension.Skip(1).Any(char.IsAsciiLetter);
    }

    private static string? ExtensionOf(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/pdf" => ".pdf",
        "application/msword" => ".doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "text/plain" => ".txt",
        "text/html" => ".html",
        "text/csv" => ".csv",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/svg+xml" => ".svg",
        _ => null,
    };

    private static string? ExtensionOf(DocumentType? type) => type switch
    {
        DocumentType.Pdf => ".pdf",
        DocumentType.Docx => ".docx",
        DocumentType.Txt => ".txt",
        DocumentType.Img or DocumentType.Other or null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a document type."),
    };
}
