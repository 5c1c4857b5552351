using Microsoft.AspNetCore.Mvc.Filters;

namespace PlanPlatform.Web.Hosting;

/// <summary>Counts an action's failures as <see cref="FailedLogins"/>, and refuses an address that has had too many.</summary>
internal sealed class FailedLoginsFilter(FailedLogins failedLogins) : IAsyncActionFilter
{
    // Once the action has run its result stands, whatever is set here.
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) =>
        context.Result = await failedLogins.TryAsync(context.HttpContext, async () =>
        {
            var executed = await next();
            return executed.Result;
        });
}
