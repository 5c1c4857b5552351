using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>
/// Where a form may lead besides this server, as a source of a Content-Security-Policy: an origin, or where that can't be named so (a scheme of an
/// application's own, an IPv6 address, which the policy's grammar doesn't know) the scheme.
/// </summary>
internal static class FormTarget
{
    public static string Of(string redirectUri) =>
        RedirectUri.OriginOf(redirectUri) is { } origin && !origin.Contains('[', StringComparison.Ordinal) ? origin : new Uri(redirectUri).Scheme + ":";
}
