using System.Globalization;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Pages;

/// <summary>A person who is signed in on the pages: a cookie that names the person and the account's security stamp, read by every node.</summary>
internal static class Session
{
    public const string SchemeName = "Session";

    /// <summary>For pages that need somebody who is signed in.</summary>
    public const string Required = "session";

    /// <summary>For pages that anybody may see, and that know who is signed in.</summary>
    public const string Optional = "session-or-none";

    private const string PersonClaim = ClaimTypes.NameIdentifier;
    private const string StampClaim = "stamp";
    private const string IdClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "planplatform-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = EndedSession.CookieLifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = CheckAsync;

        // Where the browser is; what Host says is anybody's.
        options.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
            return Task.CompletedTask;
        };

        // The page says where to go on; the framework would follow the parameter by rules of its own.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(Required, policy => policy.AddAuthenticationSchemes(SchemeName).RequireAuthenticatedUser());
        options.AddPolicy(Optional, policy => policy.AddAuthenticationSchemes(SchemeName).RequireAssertion(_ => true));
    }

    public static Task BeginAsync(HttpContext context, SignedIn person)
    {
        var id = TimeOrderedId.New(context.RequestServices.GetRequiredService<TimeProvider>().UtcNow());
        Claim[] claims = [new(PersonClaim, person.PersonId.ToString(CultureInfo.InvariantCulture)), new(StampClaim, person.Stamp), new(IdClaim, id)];
        return context.SignInAsync(SchemeName, new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)));
    }

    /// <summary>Ends the session of this browser, and of whoever copied its cookie.</summary>
    public static async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.User.Identity?.AuthenticationType == SchemeName && context.User.FindFirstValue(IdClaim) is { } id)
            await context.RequestServices.GetRequiredService<IMediator>().Send(new EndSessionCommand(id), cancellationToken);
        await context.SignOutAsync(SchemeName);
    }

    /// <summary>The person who is signed in; null when nobody is.</summary>
    public static int? PersonId(ClaimsPrincipal user) =>
        user.Identity?.AuthenticationType == SchemeName && int.TryParse(user.FindFirstValue(PersonClaim), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The security stamp with which the session began; blank, which is nobody's, when nobody is signed in.</summary>
    public static string Stamp(ClaimsPrincipal user) => user.Identity?.AuthenticationType == SchemeName ? user.FindFirstValue(StampClaim) ?? "" : "";

    // At every request: a changed password or a removed account ends the session at once, on every node.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var result = PersonId(context.Principal!) is { } personId && context.Principal!.FindFirstValue(IdClaim) is { } id
            ? await context.HttpContext.RequestServices.GetRequiredService<IMediator>().Send(
                new AuthenticateSessionQuery(personId, Stamp(context.Principal!), id),
                context.HttpContext.RequestAborted)
            : null;
        if (result is { IsSuccess: true })
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }
}
