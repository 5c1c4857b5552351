using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Formatters;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads the compliance API's bodies: JSON, flat or wrapped, and forms, which become JSON objects of texts first.</summary>
internal sealed class ComplianceBodyFormatter : InputFormatter
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ComplianceBodyFormatter()
    {
        SupportedMediaTypes.Add(Json);
        SupportedMediaTypes.Add(Form);
    }

    public override bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && (IsType(type, Json) || IsType(type, Form))
        && base.CanRead(context);

    // A form without fields has no bytes, and is a form all the same.
    public override Task<InputFormatterResult> ReadAsync(InputFormatterContext context) => ReadRequestBodyAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        // The route's body limit keeps it small.
        var request = context.HttpContext.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.HttpContext.RequestAborted);
        var content = body.GetBuffer().AsMemory(0, (int)body.Length);
        try
        {
            var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsType(type, Form);
            using var document = JsonDocument.Parse(isForm ? ToJson(Strict.GetString(content.Span)) : content, new JsonDocumentOptions { MaxDepth = WireJson.MaxDepth });
            var resource = Unwrap(document.RootElement, context.ModelType.GetCustomAttribute<ResourceAttribute>()?.Name);
            if (resource.ValueKind != JsonValueKind.Object)
                return Fail(context);
            var read = resource.Deserialize(context.ModelType, WireJson.Options);
            if (read is IApplicationRequest wrapped && document.RootElement.Deserialize(context.ModelType, WireJson.Options) is IApplicationRequest outer)
                read = wrapped.WithKeyOf(outer);
            return await InputFormatterResult.SuccessAsync(read);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return Fail(context);
        }
    }

    protected override bool CanReadType(Type type) => typeof(ComplianceRequest).IsAssignableFrom(type);

    private static InputFormatterResult Fail(InputFormatterContext context)
    {
        context.ModelState.TryAddModelError(context.ModelName, "The body can't be read.");
        return InputFormatterResult.Failure();
    }

    private static bool IsType(MediaTypeHeaderValue type, string name) => string.Equals(type.MediaType, name, StringComparison.OrdinalIgnoreCase);

    private static JsonElement Unwrap(JsonElement root, string? resource) =>
        resource is not null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(resource, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner
            : root;

    // A key without "=" is null; of a repeated key the last one counts, as in JSON.
    private static byte[] ToJson(string form)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                var key = Decode(equals < 0 ? pair : pair[..equals]);
                if (equals < 0)
                    json.WriteNull(key);
                else
                    json.WriteString(key, Decode(pair[(equals + 1)..]));
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
