using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace PlanPlatform.Web.Hosting;

/// <summary>Names a request's span by its route, never by its path or query, where ids, addresses and codes may be.</summary>
internal sealed class RequestSpans(RequestDelegate next)
{
    private static readonly string[] Verbs =
    [
        HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Head, HttpMethods.Options,
    ];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
                Describe(span, context);
        }
    }

    // OpenTelemetry's conventions for HTTP. A verb that nobody knows may be anything.
    private static void Describe(Activity span, HttpContext context)
    {
        var verb = Array.Find(Verbs, verb => verb == context.Request.Method) ?? "_OTHER";
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? verb : $"{verb} /{route.TrimStart('/')}";
        span.SetTag("http.request.method", verb);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }
}
