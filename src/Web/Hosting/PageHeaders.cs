using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>What every page tells the browser: run no script but this server's where a page has one, load nothing of others, be in nobody's frame, tell nobody whence, keep nothing.</summary>
internal sealed class PageHeaders(RequestDelegate next, Dialects dialects)
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    /// <summary>The policy of a page.</summary>
    /// <param name="formTarget">Where a form of the page may lead besides this server: an origin or a scheme.</param>
    /// <param name="runsScripts">Whether the page may run this server's own script files.</param>
    public static string Policy(string? formTarget = null, bool runsScripts = false) =>
        $"default-src 'none'; {(runsScripts ? "script-src 'self'; " : "")}style-src 'self'; img-src 'self' data:; form-action 'self'{(formTarget is null ? "" : " " + formTarget)}; "
        + "frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Whether a page answers, rather than an API.</summary>
    public static bool IsPage(HttpContext context) =>
        (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy();
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }

    // A page of the framework's answers any verb, with nothing on it.
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsPage(context))
            return next(context);
        Apply(context.Response);
        if (Verbs.Contains(context.Request.Method, StringComparer.Ordinal))
            return next(context);
        context.Response.Headers.Allow = string.Join(", ", Verbs);
        return dialects.WriteAsync(context, CommonErrors.MethodNotAllowed);
    }
}
