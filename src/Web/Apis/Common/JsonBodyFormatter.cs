using System.Net.Http.Headers;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads bodies that are <c>application/json</c>, and none that are merely like it (<c>application/vnd.api+json</c>).</summary>
internal sealed class JsonBodyFormatter : SystemTextJsonInputFormatter
{
    public JsonBodyFormatter(JsonOptions options, ILogger<SystemTextJsonInputFormatter> logger)
        : base(options, logger)
    {
        SupportedMediaTypes.Clear();
        SupportedMediaTypes.Add(MediaTypeNames.Application.Json);
    }

    /// <summary>Whether the request says, to the letter, that its body is JSON.</summary>
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    public override bool CanRead(InputFormatterContext context) => IsJson(context.HttpContext.Request) && base.CanRead(context);
}
