using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.OAuth;

/// <summary>The token endpoint (RFC 6749 3.2), at its own path and those that the published APIs name; revocation and introspection.</summary>
[ApiExplorerSettings(GroupName = "oauth")]
[Produces("application/json")]
[RawBody]
public sealed class TokenController(IMediator mediator, IMapper mapper, Issuer issuer, FailedLogins failedLogins) : ApiController(mediator, mapper)
{
    /// <summary>Issues a token for a grant.</summary>
    /// <remarks>Form parameters: grant_type and what it needs; client_id and client_secret, or HTTP Basic.</remarks>
    [AllowAnonymous]
    [HttpPost("oauth/token")]
    [HttpPost("oauth/v1/token")]
    [HttpPost("api/oauth/token")]
    [Operation("token", AnswersWithSecret = true)]
    [ProducesResponseType(typeof(TokenResponse), StatusCodes.Status200OK)]
    public async Task<IActionResult> Token(CancellationToken cancellationToken)
    {
        var request = await TokenRequest.ReadAsync(Request, cancellationToken);
        return request.IsSuccess ? await GrantAsync(request.Value, cancellationToken) : new FailureResult(request.Error);
    }

    /// <summary>Revokes an access token, or with a refresh token everything that came from the same approval on the same device (RFC 7009).</summary>
    /// <remarks>Form parameters: token; token_type_hint is not needed; client_id and client_secret, or HTTP Basic.</remarks>
    [AllowAnonymous]
    [HttpPost("oauth/revoke")]
    [Operation("revoke", AnswersWithSecret = true)]
    [ProducesResponseType(StatusCodes.Status200OK)]
    public async Task<IActionResult> Revoke(CancellationToken cancellationToken)
    {
        var request = await TokenRequest.ReadAsync(Request, cancellationToken);
        return request.IsSuccess
            ? await SendAsync(new RevokeTokenCommand(request.Value.Credentials, request.Value["token"]), () => NeverCached(new { }), cancellationToken)
            : new FailureResult(request.Error);
    }

    /// <summary>Tells a confidential application what a token stands for (RFC 7662).</summary>
    /// <remarks>Form parameters: token; token_type_hint is not needed; client_id and client_secret, or HTTP Basic.</remarks>
    [AllowAnonymous]
    [HttpPost("oauth/introspect")]
    [Operation("introspect", AnswersWithSecret = true)]
    [ProducesResponseType(typeof(IntrospectionResponse), StatusCodes.Status200OK)]
    public async Task<IActionResult> Introspect(CancellationToken cancellationToken)
    {
        var request = await TokenRequest.ReadAsync(Request, cancellationToken);
        return request.IsSuccess
            ? await SendAsync(
                new IntrospectTokenQuery(request.Value.Credentials, request.Value["token"]),
                facts => NeverCached(IntrospectionResponse.Of(facts, issuer.Of(Request))),
                cancellationToken)
            : new FailureResult(request.Error);
    }

    // One use case for each grant.
    private Task<IActionResult> GrantAsync(TokenRequest request, CancellationToken cancellationToken) => request["grant_type"] switch
    {
        "authorization_code" => SendAsync(
            new RedeemAuthorizationCodeCommand(request.Credentials, request["code"], request["redirect_uri"], request["code_verifier"]),
            Answer,
            cancellationToken),
        "refresh_token" => SendAsync(
            new RefreshTokensCommand(request.Credentials, request["refresh_token"], request["scope"]), Answer, cancellationToken),
        "password" => LogInAsync(request, cancellationToken),
        "client_credentials" => SendAsync(
            new IssueClientCredentialsTokenCommand(request.Credentials, request["scope"], request["organisation"]), Answer, cancellationToken),
        null => Task.FromResult<IActionResult>(new FailureResult(AccessErrors.InvalidTokenRequest with { Message = "The parameter grant_type is missing." })),
        _ => Task.FromResult<IActionResult>(new FailureResult(AccessErrors.UnsupportedGrantType)),
    };

    // Passwords can be guessed at: wrong ones are counted by address, besides the lock-out by name.
    private async Task<IActionResult> LogInAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var command = new IssuePasswordTokenCommand(request.Credentials, request["username"], request["password"], request["scope"]);
        return (await failedLogins.TryAsync(HttpContext, async () => await SendAsync(command, Answer, cancellationToken)))!;
    }

    private JsonResult Answer(IssuedToken token) => NeverCached(Mapper.Map<TokenResponse>(token));

    // RFC 6749 5.1: tokens, and what is said of them, are never cached.
    private JsonResult NeverCached(object answer)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers.Pragma = "no-cache";
        return new JsonResult(answer);
    }
}
