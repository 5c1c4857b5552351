using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The table in a body: the body itself, or the part <c>file</c> of a form.</summary>
internal static class ParticipantCsvBody
{
    public const string Csv = "text/csv";
    private const string Part = "file";

    public static async IAsyncEnumerable<ParticipantRow> RowsAsync(HttpRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (table, type) = (request.Body, request.ContentType);
        if (MultipartForm.Is(type))
            (table, type) = await PartAsync(request.Body, MultipartForm.BoundaryOf(type), cancellationToken);
        if (table is null)
        {
            yield return ParticipantCsvReader.Broken(1, Part, "must be a part of the form that holds the table");
            yield break;
        }

        if (MediaTypeHeaderValue.TryParse(type, out var media) && media.CharSet is { } charset && !string.Equals(charset.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            yield return ParticipantCsvReader.Broken(1, "", "The table is not UTF-8.");
            yield break;
        }

        await foreach (var row in ParticipantCsvReader.ReadAsync(table, cancellationToken))
            yield return row;
    }

    private static async Task<(Stream? Table, string? Type)> PartAsync(Stream body, string? boundary, CancellationToken cancellationToken)
    {
        try
        {
            if (boundary is null)
                return (null, null);
            var parts = new MultipartReader(boundary, body);
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) && disposition.Name?.Trim('"') == Part)
                    return (part.Body, part.ContentType);
            }
        }
        catch (Exception exception) when (MultipartForm.IsBroken(exception))
        {
            // No form after all.
        }

        return (null, null);
    }
}
