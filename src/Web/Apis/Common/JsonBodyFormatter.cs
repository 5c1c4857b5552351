using System.Net.Http.Headers;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads bodies that are <c>application/json</c>, and none that are merely like it (<c>application/vnd.api+json</c>).</summary>
internal sealed class JsonBodyFormatter(JsonOptions options, ILogger<SystemTextJsonInputFormatter> logger) : SystemTextJsonInputFormatter(options, logger)
{
    public override bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && string.Equals(type.MediaType, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && base.CanRead(context);
}
