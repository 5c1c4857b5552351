using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Counts an action's failures as <see cref="FailedLogins"/>, and refuses an address that has had too many.</summary>
internal sealed class FailedLoginsFilter(FailedLogins failedLogins) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!failedLogins.MayTry(context.HttpContext))
        {
            context.HttpContext.Response.Headers.RetryAfter = FailedLogins.RetryAfterSeconds;
            context.Result = new FailureResult(CommonErrors.TooManyRequests);
            return;
        }

        var executed = await next();
        if (executed.Result is FailureResult failure)
            failedLogins.Count(context.HttpContext, failure.Error);
    }
}
