using System.Text.Json;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>How each type of member is read. Strings are trimmed.</summary>
internal static class FieldReaders
{
    // One more than the longest list that any rule allows: enough to be refused, however long it goes on.
    private const int MaxKept = 1001;

    private static readonly Dictionary<Type, Delegate> Known = new()
    {
        [typeof(string)] = (FieldReader<string>)ReadText,
        [typeof(bool)] = (FieldReader<bool>)ReadBoolean,
        [typeof(int)] = (FieldReader<int>)ReadInteger,
        [typeof(long)] = (FieldReader<long>)ReadLong,
        [typeof(Identifier)] = (FieldReader<Identifier>)ReadIdentifier,
        [typeof(IReadOnlyList<string>)] = (FieldReader<IReadOnlyList<string>>)ReadTexts,
        [typeof(IReadOnlyList<Identifier>)] = (FieldReader<IReadOnlyList<Identifier>>)ReadIdentifiers,
        [typeof(ReadOnlyMemory<byte>)] = (FieldReader<ReadOnlyMemory<byte>>)Base64Text.Read,
        [typeof(DocumentPriority)] = (FieldReader<DocumentPriority>)ReadPriority,
    };

    public static Delegate For(Type type) =>
        Known.TryGetValue(type, out var reader)
            ? reader
            : Delegate.CreateDelegate(
                typeof(FieldReader<>).MakeGenericType(type),
                typeof(FieldReaders).GetMethod(nameof(ReadObject))!.MakeGenericMethod(type));

    /// <summary>Reads an object whose members are fields themselves.</summary>
    public static Field<T> ReadObject<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? JsonSerializer.Deserialize<T>(ref reader, options) : Field<T>.Unreadable;

    private static Field<string> ReadText(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && UnicodeIn(ref reader)?.Trim() is { } text && Text.IsStorable(text) ? text : Field<string>.Unreadable;

    // Null where the text isn't Unicode: a lone surrogate, or bytes that aren't UTF-8.
    private static string? UnicodeIn(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Field<bool> ReadBoolean(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : Field<bool>.Unreadable;

    private static Field<int> ReadInteger(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : Field<int>.Unreadable;

    private static Field<long> ReadLong(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : Field<long>.Unreadable;

    // What isn't a string can't be the id of anything.
    private static Field<Identifier> ReadIdentifier(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Identifier.Nothing;
        var text = ReadText(ref reader, options);
        return text.HasValue ? Identifier.From(text.Value) : Field<Identifier>.Unreadable;
    }

    private static Field<IReadOnlyList<string>> ReadTexts(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        ReadList<string>(ref reader, options, ReadText);

    private static Field<IReadOnlyList<Identifier>> ReadIdentifiers(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        ReadList<Identifier>(ref reader, options, ReadIdentifier);

    private static Field<IReadOnlyList<T>> ReadList<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, FieldReader<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Field<IReadOnlyList<T>>.Unreadable;
        var items = new List<T>();
        var isReadable = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = read(ref reader, options);
            reader.TrySkip();
            isReadable &= item.HasValue;
            if (isReadable && items.Count < MaxKept)
                items.Add(item.Value!);
        }

        return isReadable ? items : Field<IReadOnlyList<T>>.Unreadable;
    }

    private static Field<DocumentPriority> ReadPriority(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            using var number = JsonDocument.ParseValue(ref reader);
            return new DocumentPriority(number.RootElement.GetRawText(), IsNumber: true);
        }

        var text = ReadText(ref reader, options);
        return text.HasValue ? new DocumentPriority(text.Value, IsNumber: false) : Field<DocumentPriority>.Unreadable;
    }
}
