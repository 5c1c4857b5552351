using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// What every answer tells browsers, errors and files too: nothing is run, loaded or framed where a page didn't say otherwise, a type is what it
/// is said to be, what an API answers is nobody else's to keep, and outside Development HTTPS it is from now on (HSTS, RFC 6797).
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'";

    // A year. Not for subdomains: they may be other programs'.
    private const string OneYear = "max-age=31536000";

    private readonly Func<object, Task> _add = environment.IsDevelopment() ? Add : AddWithHttps;

    public Task InvokeAsync(HttpContext context)
    {
        // Set last: handling an exception clears the headers that were set before.
        context.Response.OnStarting(_add, context);
        return next(context);
    }

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";

        // RFC 9111 3.5 keeps shared caches from what was asked with Authorization alone; tokens come in another header too.
        if (headers.CacheControl.Count == 0 && Dialects.OperationOf(context) is not null)
            headers.CacheControl = "no-store";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Policy;
        return Task.CompletedTask;
    }

    // RFC 6797 7.2: not over plain HTTP. At localhost it would bind whatever else runs on the machine, at any port.
    private static Task AddWithHttps(object state)
    {
        var context = (HttpContext)state;
        if (context.Request.IsHttps && !context.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            context.Response.Headers.StrictTransportSecurity = OneYear;
        return Add(state);
    }
}
