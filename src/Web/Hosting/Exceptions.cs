using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>The exception road: what nobody caught, in the voice of the path, without a word of its inside.</summary>
internal sealed class Exceptions(Dialects dialects, IDatabaseFaults faults, ILogger<Exceptions> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;

        var error = ErrorOf(exception);
        if (error == CommonErrors.Fault)
            logger.LogError(exception, "{Method} {Path} failed.", httpContext.Request.Method, httpContext.Request.Path);
        if (error == CommonErrors.Unavailable)
            logger.LogWarning("{Method} {Path}: the database is away: {Reason}", httpContext.Request.Method, httpContext.Request.Path, exception.Message);

        await dialects.WriteAsync(httpContext, error with { Doubt = DoubtOf(httpContext, exception) });
        return true;
    }

    // A change that was being committed may have been made, and what times out on the way there is nobody's to tell.
    private Doubt DoubtOf(HttpContext context, Exception exception) => context.RequestServices.GetRequiredService<WriteProgress>().Stage switch
    {
        WriteStage.Begun => faults.IsTimeout(exception) ? Doubt.Unanswered : Doubt.None,
        WriteStage.Committing or WriteStage.Committed => faults.IsTimeout(exception) ? Doubt.TimedOut : Doubt.Failed,
        WriteStage.Idle => Doubt.None,
        _ => throw new InvalidOperationException("No such stage."),
    };

    private Error ErrorOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => HttpStatus.ErrorOf(bad.StatusCode),

        // A body in another encoding than it says.
        DecoderFallbackException => CommonErrors.MalformedBody,
        _ => faults.IsDatabaseAway(exception) ? CommonErrors.Unavailable : CommonErrors.Fault,
    };
}
