using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads a file out of a JSON string without making the string: standard base64, padded or not, perhaps as a <c>data:</c> URL.</summary>
internal static class Base64Text
{
    private const int MaxPadding = 3;

    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    private static ReadOnlySpan<byte> Mark => ";base64"u8;

    public static Field<ReadOnlyMemory<byte>> Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Field<ReadOnlyMemory<byte>>.Unreadable;

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length + MaxPadding);
        try
        {
            // Copying unescapes as well: a slash may have been written as "\/".
            return Decode(buffer, reader.CopyString(buffer));
        }
        catch (InvalidOperationException)
        {
            // Text that isn't Unicode is no base64 either.
            return Field<ReadOnlyMemory<byte>>.Unreadable;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static Field<ReadOnlyMemory<byte>> Decode(byte[] buffer, int end)
    {
        var start = 0;
        for (; start < end && buffer[start] <= ' '; start++)
        {
            // White space around the text is no part of it.
        }

        for (; end > start && buffer[end - 1] <= ' '; end--)
        {
        }

        if (buffer.AsSpan(start, end - start) is var text && text.Length >= Scheme.Length && Ascii.EqualsIgnoreCase(text[..Scheme.Length], Scheme))
        {
            var comma = text.IndexOf((byte)',');
            if (comma < Mark.Length || !Ascii.EqualsIgnoreCase(text[(comma - Mark.Length)..comma], Mark))
                return Field<ReadOnlyMemory<byte>>.Unreadable;
            start += comma + 1;
        }

        for (var isPadded = end > start && buffer[end - 1] == '='; !isPadded && (end - start) % 4 != 0; end++)
            buffer[end] = (byte)'=';

        var content = new byte[Base64.GetMaxDecodedFromUtf8Length(end - start)];
        return Base64.DecodeFromUtf8(buffer.AsSpan(start, end - start), content, out _, out var written) == OperationStatus.Done
            ? (ReadOnlyMemory<byte>)content.AsMemory(0, written)
            : Field<ReadOnlyMemory<byte>>.Unreadable;
    }
}
