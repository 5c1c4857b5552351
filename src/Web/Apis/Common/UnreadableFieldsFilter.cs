using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Hands the members that can't be read to the pipeline, which judges them together with the others.</summary>
internal sealed class UnreadableFieldsFilter(RequestDetails details) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var (name, argument) in context.ActionArguments)
        {
            if (argument is WireRequest request)
                details.Unreadable = request.UnreadableFields().ToList();
            else if (argument is null && IsBody(context, name))
                context.Result = new FailureResult(CommonErrors.MalformedBody);
        }
    }

    // A parameter of the query that was sent blank is null as well.
    private static bool IsBody(ActionExecutingContext context, string name) => context.ActionDescriptor.Parameters
        .Any(parameter => parameter.Name == name && parameter.BindingInfo?.BindingSource == BindingSource.Body);

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // Nothing to do once the action has run.
    }
}
