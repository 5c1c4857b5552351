using System.Globalization;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using PlanPlatform.Application.Access;

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
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "planplatform-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = CheckAsync;
    }

    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(Required, policy => policy.AddAuthenticationSchemes(SchemeName).RequireAuthenticatedUser());
        options.AddPolicy(Optional, policy => policy.AddAuthenticationSchemes(SchemeName).RequireAssertion(_ => true));
    }

    public static Task BeginAsync(HttpContext context, SignedIn person) => context.SignInAsync(
        SchemeName,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(PersonClaim, person.PersonId.ToString(CultureInfo.InvariantCulture)), new Claim(StampClaim, person.Stamp)], SchemeName)));

    /// <summary>The person who is signed in; null when nobody is.</summary>
    public static int? PersonId(ClaimsPrincipal user) =>
        user.Identity?.AuthenticationType == SchemeName && int.TryParse(user.FindFirstValue(PersonClaim), CultureInfo.InvariantCulture, out var id) ? id : null;

    // At every request: a changed password or a removed account ends the session at once, on every node.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var result = PersonId(context.Principal!) is { } personId
            ? await context.HttpContext.RequestServices.GetRequiredService<IMediator>().Send(
                new AuthenticateSessionQuery(personId, context.Principal!.FindFirstValue(StampClaim) ?? ""), context.HttpContext.RequestAborted)
            : null;
        if (result is { IsSuccess: true })
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }
}
