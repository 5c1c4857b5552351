using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>How JSON is read and written, in MVC and outside it alike.</summary>
internal static class WireJson
{
    // Members that nobody knows are ignored, and so is what is in them; some bound keeps the reader's stack small.
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 128;


    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // "A+" and letters of every script as themselves; answers are JSON, never part of a page.
        options.Encoder = PlainJsonEncoder.Instance;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new FieldConverters());
        options.Converters.Add(new WireTime());
        return options;
    }
}
