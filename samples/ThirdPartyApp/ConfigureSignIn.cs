using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>What signing in needs to know of the server.</summary>
internal sealed class ConfigureSignIn(IOptions<PlanPlatformOptions> settings) : IConfigureNamedOptions<PlanPlatformSignInOptions>
{
    public void Configure(PlanPlatformSignInOptions options) => Configure(PlanPlatformSignIn.SchemeName, options);

    public void Configure(string? name, PlanPlatformSignInOptions options)
    {
        var server = settings.Value;
        options.Issuer = server.Issuer;
        options.AuthorizationEndpoint = server.At("/oauth/authorize").AbsoluteUri;
        options.TokenEndpoint = server.At("/oauth/token").AbsoluteUri;
        options.ClientId = server.ClientId;
        options.ClientSecret = server.ClientSecret;
        options.CallbackPath = "/callback";
        options.UsePkce = true;
        options.SaveTokens = true;
        foreach (var scope in server.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options.Scope.Add(scope);

        // The answer arrives as a plain navigation, for which Lax is enough. Plain HTTP on localhost needs both; under HTTPS the cookie is Secure.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnCreatingTicket = context => AddPersonAsync(context);
        options.Events.OnAccessDenied = context => GoHome(context, "declined");
        options.Events.OnRemoteFailure = context => GoHome(context, "failed");
    }

    // Who the token stands for. That the server tells only about this application's own tokens makes it safe to sign people in by it.
    private static async Task AddPersonAsync(OAuthCreatingTicketContext context)
    {
        var connection = context.HttpContext.RequestServices.GetRequiredService<Connection>();
        var facts = await connection.IntrospectAsync(context.AccessToken!, context.HttpContext.RequestAborted);
        if (facts is not { IsActive: true, Subject: { } subject } || facts.ClientId != context.Options.ClientId)
            throw new AuthenticationFailureException("The access token is not this application's.");
        context.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, subject));
        context.Identity.AddClaim(new Claim(ClaimTypes.Name, facts.Username ?? subject));
    }

    private static Task GoHome<TOptions>(HandleRequestContext<TOptions> context, string problem)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect("/?problem=" + problem);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
