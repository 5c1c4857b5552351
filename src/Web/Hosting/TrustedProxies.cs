using Microsoft.AspNetCore.HttpOverrides;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// <c>Security:TrustedProxies</c>: addresses and networks (CIDR), parted by <c>;</c>, whose word on the caller's address and scheme is taken
/// (X-Forwarded-For, X-Forwarded-Proto). Anybody else's is ignored: it would lift the HTTPS rule and the limits by address.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SettingReader>().Read(Settings.TrustedProxies) is not { } networks)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,

            // The list is the bound: each hop must be on it.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
