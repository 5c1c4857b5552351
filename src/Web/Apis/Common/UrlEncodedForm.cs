using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> without mending it: what is no text is told, and never stored as something else.</summary>
internal static class UrlEncodedForm
{
    public const string MediaType = "application/x-www-form-urlencoded";

    public static bool Is(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && string.Equals(type.MediaType, MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The fields in their order. One without "=" is null; a broken escape, or bytes that aren't UTF-8, make it unreadable, and a name null.</summary>
    public static List<(string? Name, Field<string> Value)> Read(ReadOnlySpan<byte> body)
    {
        var fields = new List<(string?, Field<string>)>();
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
                continue;
            var equals = pair.IndexOf((byte)'=');
            var name = TextOf(equals < 0 ? pair : pair[..equals]);
            fields.Add((name, equals < 0 ? Field<string>.Null : TextOf(pair[(equals + 1)..]) is { } text ? text : Field<string>.Unreadable));
        }

        return fields;
    }

    private static string? TextOf(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var value = encoded[at] == (byte)'+' ? (byte)' ' : encoded[at];
            if (value == (byte)'%')
            {
                if (at + 2 >= encoded.Length || !Utf8Parser.TryParse(encoded.Slice(at + 1, 2), out value, out var read, 'x') || read != 2)
                    return null;
                at += 2;
            }

            bytes[length++] = value;
        }

        return Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
