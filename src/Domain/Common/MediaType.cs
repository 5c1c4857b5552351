using System.Net.Http.Headers;

namespace PlanPlatform.Domain.Common;

/// <summary>Media types of files, which are kept as they were sent and sent again with the file.</summary>
public static class MediaType
{
    /// <summary>The type of a file of which nothing better is known.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>Whether a text is one type (RFC 9110 8.3.1; <c>text/*</c> is a range, not a type) that can be a header's value: visible ASCII and spaces.</summary>
    public static bool IsValid(string text) =>
        MediaTypeHeaderValue.TryParse(text, out var type) && !type.MediaType!.Contains('*', StringComparison.Ordinal) && text.All(character => character is >= ' ' and <= '~');

    /// <summary>The type that was sent, without spaces around it; <see cref="Unknown"/> where none was, or none that can be kept.</summary>
    public static string OrUnknown(string? sent) =>
        sent?.Trim() is { Length: <= StoredFile.ContentTypeMaxLength } type && IsValid(type) ? type : Unknown;
}
