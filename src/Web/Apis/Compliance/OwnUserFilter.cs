using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Lets people reach their own user: any other doesn't exist for them, whatever is sent to it.</summary>
internal sealed class OwnUserFilter(ICaller caller) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.RouteData.Values["id"] as string != caller.Current?.PersonId?.ToString(CultureInfo.InvariantCulture))
            context.Result = new FailureResult(ComplianceErrors.UserNotFound);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to do once the action has run.
    }
}
