using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>
/// Signs people in through PlanPlatform. The framework's handler does the authorization code flow with PKCE and state; this adds that the answer
/// must name its issuer (RFC 9207), before the code is sent anywhere.
/// </summary>
internal sealed class PlanPlatformSignIn(IOptionsMonitor<PlanPlatformSignInOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : OAuthHandler<PlanPlatformSignInOptions>(options, loggers, encoder)
{
    public const string SchemeName = "PlanPlatform";

    protected override Task<HandleRequestResult> HandleRemoteAuthenticateAsync() =>
        Request.Query["iss"] == Options.Issuer
            ? base.HandleRemoteAuthenticateAsync()
            : Task.FromResult(HandleRequestResult.Fail("The answer is not from " + Options.Issuer + "."));
}

/// <summary>The framework's options and the issuer.</summary>
internal sealed class PlanPlatformSignInOptions : OAuthOptions
{
    public string Issuer { get; set; } = "";
}
