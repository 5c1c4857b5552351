using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads bodies of <c>application/json</c>. To the framework <c>application/problem+json</c> is one as well.</summary>
internal sealed class PlainJsonFormatter(JsonOptions options, ILogger<SystemTextJsonInputFormatter> logger)
    : SystemTextJsonInputFormatter(options, logger)
{
    /// <inheritdoc />
    public override bool CanRead(InputFormatterContext context) =>
        base.CanRead(context)
        && MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
