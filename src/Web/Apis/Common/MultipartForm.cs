using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>What is alike of all forms with parts (RFC 7578).</summary>
internal static class MultipartForm
{
    public const string MediaType = "multipart/form-data";

    // RFC 2046 5.1.1.
    private const int MaxBoundary = 70;

    // What the framework throws for a broken body; what the operating system says of a disk has a number of its own.
    private const int GeneralIoError = unchecked((int)0x80131620);

    public static bool Is(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between the parts; null where this is no such form, or its boundary is missing or too long.</summary>
    public static string? BoundaryOf(string? contentType) =>
        Is(contentType) && HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary) is { Length: > 0 and <= MaxBoundary } boundary
            ? boundary.Value
            : null;

    /// <summary>Whether reading failed because of the form: headers over their limit, or a body that ends in the middle.</summary>
    public static bool IsBroken(Exception exception) => exception is InvalidDataException || (exception.GetType() == typeof(IOException) && exception.HResult == GeneralIoError);

    /// <summary>SHA-256 of the parts, each with its headers, in their order.</summary>
    public static async Task<byte[]> HashAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var headers = string.Join('\n', section.Headers!.Select(header => $"{header.Key}: {header.Value}"));
            var content = Convert.ToHexString(await SHA256.HashDataAsync(section.Body, cancellationToken));
            hash.AppendData(Encoding.UTF8.GetBytes($"{headers}\n{content}\n"));
        }

        return hash.GetHashAndReset();
    }
}
