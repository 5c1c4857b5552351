using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Hands the members that can't be read to the pipeline, which judges them together with the others.</summary>
internal sealed class UnreadableFieldsFilter(RequestDetails details) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var argument in context.ActionArguments.Values)
        {
            if (argument is WireRequest request)
                details.Unreadable = request.UnreadableFields().ToList();
            else if (argument is null)
                context.Result = new FailureResult(CommonErrors.MalformedBody);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // Nothing to do once the action has run.
    }
}
