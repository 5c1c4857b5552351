using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>The token endpoint (RFC 6749 3.2), at its own path and those that the published APIs name.</summary>
[ApiExplorerSettings(GroupName = "oauth")]
[Produces("application/json")]
public sealed class TokenController(IMediator mediator, IMapper mapper) : ApiController(mediator, mapper)
{
    /// <summary>Issues a token for a grant.</summary>
    /// <remarks>Form parameters: grant_type (client_credentials), client_id, client_secret, scope, organisation.</remarks>
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

    // One use case for each grant.
    private Task<IActionResult> GrantAsync(TokenRequest request, CancellationToken cancellationToken) => request["grant_type"] switch
    {
        "client_credentials" => SendAsync(
            new IssueClientCredentialsTokenCommand(request.Credentials, request["scope"], request["organisation"]), Answer, cancellationToken),
        null => Task.FromResult<IActionResult>(new FailureResult(AccessErrors.InvalidTokenRequest with { Message = "The parameter grant_type is missing." })),
        _ => Task.FromResult<IActionResult>(new FailureResult(AccessErrors.UnsupportedGrantType)),
    };

    // RFC 6749 5.1: tokens are never cached.
    private JsonResult Answer(IssuedToken token)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers.Pragma = "no-cache";
        return new JsonResult(Mapper.Map<TokenResponse>(token));
    }
}
