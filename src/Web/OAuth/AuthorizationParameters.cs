using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>
/// Takes an authorization request apart (RFC 6749 3.1): names count to the letter, a parameter without a value counts as left out, and unknown
/// ones are ignored.
/// </summary>
internal sealed class AuthorizationParameters
{
    /// <summary>Where the authorization endpoint is; its own path and the one that the compliance API names.</summary>
    public static readonly string[] EndpointPaths = ["/oauth/authorize", "/api/v1/authenticate"];

    private static readonly string[] Known =
        ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];

    private readonly ILookup<string, string> _values;

    private AuthorizationParameters(ILookup<string, string> values) => _values = values;

    /// <summary>The request.</summary>
    public AuthorizationRequest Request => new()
    {
        ClientId = Value("client_id"),
        RedirectUri = Value("redirect_uri"),
        ResponseType = Value("response_type"),
        Scope = Value("scope"),
        Challenge = Value("code_challenge"),
        ChallengeMethod = Value("code_challenge_method"),
        Repeated = Known.Where(name => _values[name].Skip(1).Any()).ToList(),
    };

    /// <summary>The state, to be given back unchanged; null for none, or where there are several to choose from.</summary>
    public string? State => _values["state"].Skip(1).Any() ? null : Value("state");

    public static AuthorizationParameters Read(string? query)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (var pair in new QueryStringEnumerable(query))
            pairs.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return new(pairs.ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
    }

    private string? Value(string name) => _values[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
