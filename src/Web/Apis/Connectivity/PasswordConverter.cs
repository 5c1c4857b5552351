using System.Text.Json;
using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Reads a password as it is: blanks around it belong to it.</summary>
internal sealed class PasswordConverter : JsonConverter<Field<string>>
{
    public override bool HandleNull => true;

    public override Field<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The rules of every text first: what isn't Unicode is no password either.
        var original = reader;
        var text = JsonSerializer.Deserialize<Field<string>>(ref reader, options);
        return text.HasValue ? original.GetString() : text;
    }

    public override void Write(Utf8JsonWriter writer, Field<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are read, never written.");
}
