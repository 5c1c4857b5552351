using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads a whole number that may come as text too, as it does in forms. Blank text is null.</summary>
internal sealed class NumberOrTextConverter : JsonConverter<Field<int>>
{
    public override bool HandleNull => true;

    public override Field<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            return JsonSerializer.Deserialize<Field<int>>(ref reader, options);
        var text = JsonSerializer.Deserialize<Field<string>>(ref reader, options);
        if (!text.HasValue)
            return Field<int>.Unreadable;
        if (text.Value.Length == 0)
            return Field<int>.Null;
        return int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Field<int>.Unreadable;
    }

    public override void Write(Utf8JsonWriter writer, Field<int> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are read, never written.");
}
