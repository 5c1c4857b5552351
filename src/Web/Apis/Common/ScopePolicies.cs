using Microsoft.AspNetCore.Authorization;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>One policy for each scope, named like it: a valid token that has the scope.</summary>
internal static class ScopePolicies
{
    public static void Add(AuthorizationOptions options)
    {
        foreach (var scope in Scopes.All)
            options.AddPolicy(scope, policy => policy.RequireClaim(BearerHandler.ScopeClaim, scope));
    }
}
