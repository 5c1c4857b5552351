using System.Globalization;
using System.Text;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>What an upload's headers say of the object: its name in <c>X-Object-Name</c>, as it is or encoded (RFC 8187).</summary>
internal static class ObjectHeaders
{
    private const string NameHeader = "X-Object-Name";
    private const string DefaultName = "object";
    private const string Encoding8187 = "UTF-8'";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> NameOf(HttpRequest request)
    {
        var values = request.Headers[NameHeader];
        if (values.Count > 1)
            return Refusal(Problems.Malformed, "must be sent once");
        var name = Decode(values.ToString().Trim())?.Trim();

        // The server reads headers as UTF-8, and puts this sign for what isn't.
        if (name is null || name.Contains('\uFFFD', StringComparison.Ordinal) || !Text.IsStorable(name) || !Text.IsOneLine(name))
            return Refusal(Problems.Malformed, "must be one line of text, as it is or encoded as RFC 8187 says");
        if (Text.Length(name) > Text.NameMaxLength)
            return Refusal(Problems.TooLong, $"must not be longer than {Text.NameMaxLength} characters");
        return name.Length == 0 ? DefaultName : name;
    }

    private static Error Refusal(string problem, string message) => Error.Invalid(NameHeader, problem, message);

    // RFC 8187 3.2.1: charset, language, and octets, each as itself or as %XX. Null for what isn't that.
    private static string? Decode(string text)
    {
        if (!text.StartsWith(Encoding8187, StringComparison.OrdinalIgnoreCase) || text.IndexOf('\'', Encoding8187.Length) is not (>= 0 and var quote))
            return text;
        var octets = new List<byte>();
        for (var rest = text.AsSpan(quote + 1); !rest.IsEmpty;)
        {
            var isEncoded = rest[0] == '%';
            if (isEncoded && rest.Length > 2 && byte.TryParse(rest[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
                octets.Add(octet);
            else if (!isEncoded && char.IsAscii(rest[0]))
                octets.Add((byte)rest[0]);
            else
                return null;
            rest = rest[(isEncoded ? 3 : 1)..];
        }

        return TryText(octets);
    }

    private static string? TryText(List<byte> octets)
    {
        try
        {
            return Strict.GetString([.. octets]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
