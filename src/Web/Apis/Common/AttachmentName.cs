using System.Text;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>The <c>Content-Disposition</c> of a download (RFC 6266): a quoted ASCII name, and the true one beside it where it isn't ASCII.</summary>
internal static class AttachmentName
{
    public static string Header(string name)
    {
        var ascii = new string([.. name.Select(character => IsPlain(character) ? character : '_')]);
        return ascii == name
            ? $"attachment; filename=\"{ascii}\""
            : $"attachment; filename=\"{ascii}\"; filename*=UTF-8''{Encode(name)}";
    }

    // No quotes, no line ends, no path: nothing that could end the value or leave the folder.
    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not ('"' or '\\' or '/' or '%');

    // RFC 8187 3.2.1: attr-char as itself, every other byte as %XX.
    private static string Encode(string name)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "!#$&+-.^_`|~".Contains((char)octet, StringComparison.Ordinal))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
