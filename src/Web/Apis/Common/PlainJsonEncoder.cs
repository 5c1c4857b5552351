using System.Buffers;
using System.Text.Encodings.Web;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>
/// Escapes in JSON only what RFC 8259 7 demands: quotes, backslashes, control characters. The framework's most relaxed encoder still escapes
/// every character beyond the basic plane, so that letters of some scripts would not come out as themselves.
/// </summary>
internal sealed unsafe class PlainJsonEncoder : JavaScriptEncoder
{
    public static readonly PlainJsonEncoder Instance = new();

    private const int EscapeLength = 6;
    private const char LastControl = '\u001F';

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, LastControl + 1).Select(code => (char)code), '"', '\\']);

    public override int MaxOutputCharactersPerInputCharacter => EscapeLength;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is <= LastControl or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            _ => $"\\u{unicodeScalar:X4}",
        };
        var fits = escape.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? escape.Length : 0;
        return fits;
    }
}
