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

/// <summary>Bearer tokens (RFC 6750), from the Authorization header only. What is wrong is said in the voice of the path.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IMediator mediator, Dialects dialects)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";
    private const int TokenMaxLength = 500;
    private const string Prefix = SchemeName + " ";

    private Error _refusal = AccessErrors.NoToken;

    public static ClaimsPrincipal PrincipalOf(Caller caller, string scheme) =>
        new(new ClaimsIdentity(caller.Scopes.Select(scope => new Claim(ScopeClaim, scope)), scheme));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count == 0)
            return AuthenticateResult.NoResult();

        // RFC 6750 2: one method of sending a token in each request.
        if (headers.Count > 1 || Request.Query.ContainsKey("access_token"))
            return Refuse(AccessErrors.TwoCredentials);
        if (headers[0]?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
            return Refuse(AccessErrors.InvalidToken);

        var token = headers[0]![Prefix.Length..].Trim();
        if (token.Length is 0 or > TokenMaxLength)
            return Refuse(AccessErrors.InvalidToken);
        var result = await mediator.Send(new AuthenticateBearerQuery(token), Context.RequestAborted);
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
