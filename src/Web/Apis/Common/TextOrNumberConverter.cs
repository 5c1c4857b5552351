using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads a text that may come as a JSON number too, digit for digit: numbers that are names, such as an EIN or a phone number.</summary>
internal sealed class TextOrNumberConverter : JsonConverter<Field<string>>
{
    public override bool HandleNull => true;

    public override Field<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : JsonSerializer.Deserialize<Field<string>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Field<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are read, never written.");
}
