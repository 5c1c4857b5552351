using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>Refuses callers who may not administer the organisation, before the body is looked at.</summary>
internal sealed class AdministratorFilter(ICaller caller) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (caller.Current is { Administers: false })
            context.Result = new FailureResult(AccessErrors.Forbidden);
    }
}
