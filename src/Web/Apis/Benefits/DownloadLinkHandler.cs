using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Authenticates the bearer of a signed download link, whatever token comes with it. The bearer scheme words the refusal of both.</summary>
internal sealed class DownloadLinkHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, DownloadLinks links, ICaller caller)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "DownloadLink";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Query[DownloadLinks.Parameter] is not [{ } signature]
            || Request.RouteValues["document_id"] is not string documentId)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (links.Verify(documentId, signature) is not { } signer)
            return Task.FromResult(AuthenticateResult.Fail("The link is altered or expired."));

        caller.Become(signer);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(BearerHandler.PrincipalOf(signer, SchemeName), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Task.CompletedTask;
}
