using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads bodies that are <c>application/json</c>, and none that are merely like it (<c>application/vnd.api+json</c>).</summary>
internal sealed class JsonBodyFormatter : SystemTextJsonInputFormatter
{
    // The second is a name that clients send and no registry holds.
    private static readonly string[] Utf8 = ["utf-8", "utf8"];

    public JsonBodyFormatter(JsonOptions options, ILogger<SystemTextJsonInputFormatter> logger)
        : base(options, logger)
    {
        SupportedMediaTypes.Clear();
        SupportedMediaTypes.Add(MediaTypeNames.Application.Json);
    }

    /// <summary>Whether the request says, to the letter, that its body is JSON.</summary>
    public static bool IsJson(HttpRequest request) => TypeOf(request) is { MediaType: { } type }
        && type.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without the byte order mark that may stand before it (RFC 8259 8.1).</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;

    public override bool CanRead(InputFormatterContext context) => IsJson(context.HttpContext.Request) && base.CanRead(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var request = context.HttpContext.Request;
        if (TypeOf(request)?.CharSet?.Trim('"') is { } charset && !Utf8.Contains(charset, StringComparer.OrdinalIgnoreCase))
            return await base.ReadRequestBodyAsync(context);

        var start = (await request.BodyReader.ReadAtLeastAsync(Encoding.UTF8.Preamble.Length, context.HttpContext.RequestAborted)).Buffer;
        var head = start.Slice(0, Math.Min(start.Length, Encoding.UTF8.Preamble.Length)).ToArray();
        request.BodyReader.AdvanceTo(start.GetPosition(head.Length - WithoutMark(head).Length));
        return await ReadRequestBodyAsync(context, Encoding.UTF8);
    }

    // RFC 9110 5.6.6: an empty parameter says nothing.
    private static MediaTypeHeaderValue? TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType?.TrimEnd(' ', ';'), out var type) ? type : null;
}
