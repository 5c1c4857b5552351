using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Refuses a body whose announced length is over the route's limit before anything else is judged, and counts the unannounced.</summary>
internal sealed class BodyLimits(RequestDelegate next, Dialects dialects)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not { } limit
            || request.ContentLength <= limit
            || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return next(context);

        // The server itself would hang up past the limit. Without one of its own it reads what is still on its way, within its own time
        // limit, so that the client gets to see the answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        if (request.ContentLength is not null)
            return dialects.WriteAsync(context, CommonErrors.TooLarge);
        request.Body = new CountedBody(request.Body, limit);
        return next(context);
    }
}
