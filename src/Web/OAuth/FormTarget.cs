using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>Where a form may lead besides this server, as a source of a Content-Security-Policy: an origin, or a scheme of an application's own.</summary>
internal static class FormTarget
{
    public static string Of(string redirectUri) => RedirectUri.OriginOf(redirectUri) ?? new Uri(redirectUri).Scheme + ":";
}
