using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>How JSON is read and written, in MVC and outside it alike.</summary>
internal static class WireJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // "A+" and letters of every script as themselves; answers are JSON, never part of a page.
        options.Encoder = PlainJsonEncoder.Instance;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new FieldConverters());
        return options;
    }
}
