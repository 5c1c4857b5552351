using System.Text;
using Microsoft.Net.Http.Headers;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What a part of a form says of the file in it.</summary>
internal static class PartFileName
{
    /// <summary>The file's name without any folder, null where none was sent. Some send <c>filename*</c> as well, which knows every script.</summary>
    public static string? Of(ContentDispositionHeaderValue disposition)
    {
        var sent = disposition.FileNameStar.Value ?? Unescape(HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "");
        var name = new StringBuilder();
        foreach (var rune in sent.EnumerateRunes())
            name.Append(Rune.IsControl(rune) ? "_" : rune.ToString());

        // Old browsers sent the path on their disk; today's write %22 for a quote (HTML, "multipart/form-data encoding algorithm").
        var last = name.ToString().Split('/', '\\')[^1].Replace("%22", "\"", StringComparison.Ordinal).Trim();
        return last.Length == 0 || !Text.IsStorable(last) ? null : last;
    }

    // Only these are escaped by anybody: a path's backslashes stand as they are.
    private static string Unescape(string quoted) => quoted.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
}
