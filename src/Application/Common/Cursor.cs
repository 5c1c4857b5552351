using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace PlanPlatform.Application.Common;

/// <summary>A place in an ordered list: the sort keys of the last item that was sent. Opaque to callers, and of no use in another tenant.</summary>
/// <param name="Keys">The sort keys, most significant first.</param>
public sealed record Cursor(IReadOnlyList<string> Keys)
{
    /// <summary>The cursor as callers see it.</summary>
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Keys));

    /// <summary>Reads a cursor that has this many keys; null when the text is no such thing.</summary>
    public static Cursor? Decode(string? text, int keys)
    {
        if (text is null || !Base64Url.IsValid(text))
            return null;
        try
        {
            var decoded = JsonSerializer.Deserialize<List<string?>>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
            return decoded?.Count == keys && decoded.All(key => key is not null) ? new Cursor(decoded!) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
