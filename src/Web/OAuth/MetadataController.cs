using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>What a client library needs to know of the server (RFC 8414).</summary>
[ApiController]
[ApiExplorerSettings(GroupName = "oauth")]
[Produces("application/json")]
public sealed class MetadataController(Issuer issuer, EnabledApis apis) : ControllerBase
{
    private static readonly string[] Secrets = ["client_secret_basic", "client_secret_post"];
    private static readonly string[] SecretsOrNone = [.. Secrets, "none"];
    private static readonly string[] ResponseTypes = ["code"];
    private static readonly string[] ResponseModes = ["query"];
    private static readonly string[] GrantTypes = ["authorization_code", "refresh_token", "client_credentials", "password"];
    private static readonly string[] ChallengeMethods = [CodeChallenge.Method];

    /// <summary>The server's endpoints and what they offer.</summary>
    [AllowAnonymous]
    [HttpGet(".well-known/oauth-authorization-server")]
    [HttpHead(".well-known/oauth-authorization-server")]
    [Operation("metadata")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    public JsonResult Metadata()
    {
        var address = issuer.Of(Request);
        Response.Headers.CacheControl = "public, max-age=300";

        // To everybody alike, so that a cache may keep it.
        Response.Headers.AccessControlAllowOrigin = "*";
        return new JsonResult(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = address,
            ["authorization_endpoint"] = address + "/oauth/authorize",
            ["token_endpoint"] = address + "/oauth/token",
            ["revocation_endpoint"] = address + "/oauth/revoke",
            ["introspection_endpoint"] = address + "/oauth/introspect",
            ["scopes_supported"] = Scopes.All.Where(apis.IsEnabled),
            ["response_types_supported"] = ResponseTypes,
            ["response_modes_supported"] = ResponseModes,
            ["grant_types_supported"] = GrantTypes,
            ["token_endpoint_auth_methods_supported"] = SecretsOrNone,
            ["revocation_endpoint_auth_methods_supported"] = SecretsOrNone,
            ["introspection_endpoint_auth_methods_supported"] = Secrets,
            ["code_challenge_methods_supported"] = ChallengeMethods,
            ["authorization_response_iss_parameter_supported"] = true,
            ["service_documentation"] = address + "/docs",
        });
    }
}
