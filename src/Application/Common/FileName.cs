namespace PlanPlatform.Application.Common;

// The name under which a stored file is saved: its document's, with the extension that is usual for its type where it has none.
internal static class FileName
{
    private const int LongestExtension = 5;

    // The last is taken where the media type says nothing.
    public static string For(string name, string contentType, string? otherwise = null) =>
        HasExtension(name) ? name : name + (ExtensionOf(contentType) ?? otherwise);

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
}
