using System.Diagnostics;

namespace PlanPlatform.Web.Hosting;

/// <summary>One line for each request: verb, path without its query, status, duration. Bodies, headers and queries are never logged.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // Also where an answer broke off in the middle.
            if (logger.IsEnabled(LogLevel.Information))
            {
                var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                Answered(logger, context.Request.Method, context.Request.Path, context.Response.StatusCode, milliseconds);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, PathString path, int status, double milliseconds);
}
