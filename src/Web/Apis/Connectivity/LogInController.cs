using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Logging in with a password, and what follows it.</summary>
[AllowAnonymous]
public sealed class LogInController(IMediator mediator, IMapper mapper) : ConnectivityController(mediator, mapper)
{
    /// <summary>Logs a person in.</summary>
    [HttpPost("api/login")]
    [Operation("login", AnswersWithSecret = true)]
    [TypeFilter<FailedLoginsFilter>]
    [ProducesResponseType(typeof(LogInResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> LogIn([FromBody] LogInRequest request, CancellationToken cancellationToken) =>
        SendAsync(Mapper.Map<LogInCommand>(request), Pair, cancellationToken);

    /// <summary>Gives the next pair of tokens for the refresh token in the header.</summary>
    [HttpGet("api/RefreshToken")]
    [Operation("refreshToken", AnswersWithSecret = true)]
    [ProducesResponseType(typeof(LogInResponse), StatusCodes.Status200OK)]
    public async Task<IActionResult> Refresh(CancellationToken cancellationToken)
    {
        var token = BearerToken.Of(Request);
        return token.IsSuccess ? await SendAsync(new RefreshLogInCommand(token.Value), Pair, cancellationToken) : new FailureResult(token.Error);
    }

    // RFC 6749 5.1: tokens are never cached.
    private JsonResult Pair(IssuedToken token)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers.Pragma = "no-cache";
        return new JsonResult(Mapper.Map<LogInResponse>(token));
    }
}
