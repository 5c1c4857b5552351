using Microsoft.AspNetCore.Mvc.Abstractions;
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
            else if (argument is null && IsBody(context.ActionDescriptor, name))
                context.Result = new FailureResult(CommonErrors.MalformedBody);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // Nothing to do once the action has run.
    }

    // A parameter of the query without a value is null too.
    private static bool IsBody(ActionDescriptor action, string name) =>
        action.Parameters.Any(parameter => parameter.Name == name && parameter.BindingInfo?.BindingSource == BindingSource.Body);
}
