using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Refuses a body whose announced length is over the route's limit before anything else is judged; the server itself counts the others.</summary>
internal sealed class BodyLimits(RequestDelegate next, Dialects dialects)
{
    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (limit is null || !(context.Request.ContentLength > limit))
            return next(context);

        // Lets the server read what is still on its way, within its own time limit, so that the client gets to see the answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        return dialects.WriteAsync(context, CommonErrors.TooLarge);
    }
}
