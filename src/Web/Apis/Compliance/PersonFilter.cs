using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Refuses tokens that act for nobody: everything here belongs to a person.</summary>
internal sealed class PersonFilter(ICaller caller) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (caller.Current?.PersonId is null && !context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            context.Result = new FailureResult(ComplianceErrors.PersonRequired);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to do once the action has run.
    }
}
