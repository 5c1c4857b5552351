using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Refuses plain HTTP, never redirects it: a redirect would come after the secret was sent in clear.</summary>
internal sealed class HttpsRequired(RequestDelegate next, Dialects dialects)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.IsHttps || context.Request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : dialects.WriteAsync(context, CommonErrors.HttpsRequired);
}
