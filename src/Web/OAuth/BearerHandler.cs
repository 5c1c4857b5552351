using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>Bearer tokens (RFC 6750), from the Authorization header, or the one that the path's voice has beside it. What is wrong is said in the voice of the path.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IMediator mediator, Dialects dialects)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";

    private Error _refusal = AccessErrors.NoToken;

    public static ClaimsPrincipal PrincipalOf(Caller caller, string scheme) =>
        new(new ClaimsIdentity(caller.Scopes.Select(scope => new Claim(ScopeClaim, scope)), scheme));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = BearerToken.Of(Request);
        if (!token.IsSuccess)
            return token.Error == AccessErrors.NoToken ? AuthenticateResult.NoResult() : Refuse(token.Error);
        var result = await mediator.Send(new AuthenticateBearerQuery(token.Value), Context.RequestAborted);
        return result.IsSuccess
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(result.Value, SchemeName), SchemeName))
            : Refuse(result.Error);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => dialects.WriteAsync(Context, _refusal);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => dialects.WriteAsync(Context, AccessErrors.InsufficientScope);

    private AuthenticateResult Refuse(Error error)
    {
        _refusal = error;
        return AuthenticateResult.Fail(error.Code);
    }
}
