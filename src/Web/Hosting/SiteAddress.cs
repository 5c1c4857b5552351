using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Hosting;

/// <summary>The server's public address, from which mailed links are made.</summary>
internal static class SiteAddress
{
    // What the framework's host filter takes for every host.
    private static readonly string[] AnyHost = ["*", "0.0.0.0", "[::]"];

    /// <summary>
    /// <c>OAuth:Issuer</c> where it is set, else the address asked at; null where that can't be trusted: whoever asks chooses the Host header,
    /// and a link to their own server would hand them the token.
    /// </summary>
    public static string? Of(HttpContext context)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<IOptions<OAuthOptions>>().Value.Issuer is { } issuer)
            return issuer.TrimEnd('/');
        var hosts = (services.GetRequiredService<IConfiguration>()["AllowedHosts"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isLimited = hosts.Length > 0 && !hosts.Intersect(AnyHost, StringComparer.Ordinal).Any();
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment() || isLimited
            ? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}"
            : null;
    }
}
