using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages;

/// <summary>Somebody who proved the password and owes a code: a cookie of five minutes that opens nothing but the second step.</summary>
internal static class PendingSignIn
{
    public const string SchemeName = "PendingSignIn";

    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "planplatform-second-step";
        options.Cookie.Path = "/sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
    }

    public static Task BeginAsync(HttpContext context, SignedIn person) => context.SignInAsync(
        SchemeName,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.PersonId.ToString(CultureInfo.InvariantCulture)), new Claim(StampClaim, person.Stamp)], SchemeName)));

    /// <summary>Who proved the password; null when nobody did, or too long ago.</summary>
    public static async Task<SignedIn?> FindAsync(HttpContext context)
    {
        var user = (await context.AuthenticateAsync(SchemeName)).Principal;
        return int.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var personId)
            ? new SignedIn(personId, user!.FindFirstValue(StampClaim) ?? "")
            : null;
    }

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(SchemeName);
}
