using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Refuses a body without its one object, before anybody asks for what is in it.</summary>
internal sealed class TopLevelFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var request = context.ActionArguments.Values.OfType<ConnectivityRequest>().FirstOrDefault();
        if (context.Result is not null || request is null || request.TopLevel.State == FieldState.Value)
            return;
        var problem = request.TopLevel.State == FieldState.Unreadable ? "must be an object" : "is required";
        context.Result = new FailureResult(CommonErrors.Invalid with { Message = $"{request.TopLevelName} {problem}" });
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // Nothing to do once the action has run.
    }
}
