using Microsoft.AspNetCore.Mvc.Filters;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>A <c>domain</c> header, where one is sent, must be the token's; judged after the token and before the body.</summary>
internal sealed class DomainHeaderFilter(ICaller caller) : IAuthorizationFilter
{
    private const string Header = "domain";

    public static string? DomainOf(HttpRequest request) =>
        request.Headers[Header].ToString().Trim() is { Length: > 0 } domain ? domain : null;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (caller.Current is { } bearer
            && DomainOf(context.HttpContext.Request) is { } domain
            && Text.Normalise(domain) != Text.Normalise(bearer.OrganisationDomain))
        {
            context.Result = new FailureResult(AccessErrors.WrongOrganisation);
        }
    }
}
