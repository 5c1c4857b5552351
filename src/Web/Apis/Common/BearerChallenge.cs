using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>What <c>WWW-Authenticate</c> says where a bearer token is missing, or wrong. Source: RFC 6750 3.</summary>
internal static class BearerChallenge
{
    private const string Scope = "{scope}";

    private static readonly Dictionary<string, string> Details = new(StringComparer.Ordinal)
    {
        [AccessErrors.NoToken.Code] = "",
        [AccessErrors.InvalidToken.Code] = ", error=\"invalid_token\"",
        [AccessErrors.InvalidGrant.Code] = ", error=\"invalid_token\"",
        [AccessErrors.TwoCredentials.Code] = ", error=\"invalid_request\"",
        [AccessErrors.InsufficientScope.Code] = $", error=\"insufficient_scope\", scope=\"{Scope}\"",
    };

    /// <summary>The challenge that goes with an error; null where it isn't about the token.</summary>
    /// <param name="error">The error.</param>
    /// <param name="scope">The scope that the API asks for.</param>
    public static string? Of(Error error, string scope) => Details.TryGetValue(error.Code, out var details)
        ? "Bearer realm=\"PlanPlatform\"" + details.Replace(Scope, scope, StringComparison.Ordinal)
        : null;
}
