using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>An organisation that a path names must be the token's, by its id or its domain; any other doesn't exist. Judged after the token and before the body.</summary>
internal sealed class OrganisationFilter(ICaller caller) : IAuthorizationFilter
{
    private const string RouteValue = "orgGroupId";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.RouteData.Values[RouteValue] is string named
            && caller.Current is { } bearer
            && named != bearer.OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            && Text.Normalise(named) != Text.Normalise(bearer.OrganisationDomain))
        {
            context.Result = new FailureResult(StorageErrors.OrganisationNotFound);
        }
    }
}
