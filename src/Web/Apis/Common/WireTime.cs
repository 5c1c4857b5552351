using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Writes times as ISO 8601 in UTC, always with milliseconds, so that they sort as text and one pattern reads them all.</summary>
internal sealed class WireTime : JsonConverter<DateTime>
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Pattern, CultureInfo.InvariantCulture));
}
