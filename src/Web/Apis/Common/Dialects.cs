using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.Pages;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Finds the voice in which a request is to be answered.</summary>
internal sealed class Dialects(IEnumerable<Dialect> dialects, PagesDialect pages, ProblemDialect fallback)
{
    private const string RetryAfterSeconds = "5";

    // An application's requests are let through again within a second.
    private const string RetryOftenAfterSeconds = "1";

    private readonly Dialect[] _dialects = dialects.ToArray();

    /// <summary>A page speaks for itself, an API for its paths; elsewhere browsers get a page and programs a problem document.</summary>
    public Dialect Of(HttpContext context) => PageHeaders.IsPage(context)
        ? pages
        : Array.Find(_dialects, dialect => dialect.Owns(context.Request.Path)) ?? (IsForABrowser(context.Request) ? pages : fallback);

    public Task WriteAsync(HttpContext context, Error error)
    {
        if (error.Kind == ErrorKind.Unavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (error == CommonErrors.TooManyRequests && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = RetryOftenAfterSeconds;
        return Of(context).WriteAsync(context, error);
    }

    private static bool IsForABrowser(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // While an exception is handled the endpoint is cleared, and kept in the feature.
    public static OperationAttribute? OperationOf(HttpContext context) =>
        (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata.GetMetadata<OperationAttribute>();
}
