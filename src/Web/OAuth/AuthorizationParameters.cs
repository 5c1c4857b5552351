using Microsoft.Extensions.Primitives;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>Takes an authorization request apart (RFC 6749 3.1): a parameter without a value counts as left out, and unknown ones are ignored.</summary>
internal static class AuthorizationParameters
{
    /// <summary>Where the authorization endpoint is; its own path and the one that the compliance API names.</summary>
    public static readonly string[] EndpointPaths = ["/oauth/authorize", "/api/v1/authenticate"];

    private static readonly string[] Known =
        ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];

    public static AuthorizationRequest Read(IQueryCollection query) => new()
    {
        ClientId = Value(query, "client_id"),
        RedirectUri = Value(query, "redirect_uri"),
        ResponseType = Value(query, "response_type"),
        Scope = Value(query, "scope"),
        Challenge = Value(query, "code_challenge"),
        ChallengeMethod = Value(query, "code_challenge_method"),
        Repeated = Known.Where(name => query[name].Count > 1).ToList(),
    };

    /// <summary>The state, to be given back unchanged; null for none, or where there are several to choose from.</summary>
    public static string? StateOf(IQueryCollection query) => query["state"].Count > 1 ? null : Value(query, "state");

    private static string? Value(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values) ? values[0] : null;
}
