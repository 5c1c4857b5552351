using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Formatters;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads the compliance API's bodies: JSON, flat or wrapped, and forms, which become JSON objects of texts first.</summary>
internal sealed class ComplianceBodyFormatter : InputFormatter
{
    public ComplianceBodyFormatter()
    {
        SupportedMediaTypes.Add(MediaTypeNames.Application.Json);
        SupportedMediaTypes.Add(UrlEncodedForm.MediaType);
    }

    public override bool CanRead(InputFormatterContext context) =>
        (JsonBodyFormatter.IsJson(context.HttpContext.Request) || UrlEncodedForm.Is(context.HttpContext.Request.ContentType)) && base.CanRead(context);

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
            using var document = JsonDocument.Parse(UrlEncodedForm.Is(request.ContentType) ? ToJson(content.Span) : JsonBodyFormatter.WithoutMark(content), new JsonDocumentOptions { MaxDepth = WireJson.MaxDepth });
            var resource = Unwrap(document.RootElement, context.ModelType.GetCustomAttribute<ResourceAttribute>()?.Name);
            if (resource.ValueKind != JsonValueKind.Object)
                return Fail(context);
            var read = resource.Deserialize(context.ModelType, WireJson.Options);
            if (read is IApplicationRequest wrapped && document.RootElement.Deserialize(context.ModelType, WireJson.Options) is IApplicationRequest outer)
                read = wrapped.WithKeyOf(outer);
            return await InputFormatterResult.SuccessAsync(read);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
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

    private static JsonElement Unwrap(JsonElement root, string? resource) =>
        resource is not null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(resource, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner
            : root;

    // Of a repeated key the last one counts, as in JSON. What can't be read is no text there either.
    private static byte[] ToJson(ReadOnlySpan<byte> form)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in UrlEncodedForm.Read(form))
            {
                // No member has such a name.
                if (name is null)
                    continue;
                json.WritePropertyName(name);
                if (value.HasValue)
                    json.WriteStringValue(value.Value);
                else if (value.IsSent)
                    json.WriteBooleanValue(false);
                else
                    json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
