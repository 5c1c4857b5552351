using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PlanPlatform.Application.Common;
using IPNetwork = System.Net.IPNetwork;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// <c>Security:TrustedProxies</c>: addresses and networks (CIDR), parted by <c>;</c>, whose word on the caller's address and scheme is taken
/// (X-Forwarded-For, X-Forwarded-Proto). Anybody else's is ignored: it would lift the HTTPS rule and the limits by address.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Security:TrustedProxies";

    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = Read(app.Configuration[Setting]);
        if (networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,

            // The list is the bound: each hop must be on it.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        networks.ForEach(options.KnownIPNetworks.Add);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Reads the setting.</summary>
    /// <exception cref="StartupException">A part is neither an address nor a network.</exception>
    public static List<IPNetwork> Read(string? setting) => (setting ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => Parse(part) ?? throw new StartupException($"{Setting} has '{part}'; it must be an address or a network such as 10.0.0.0/24."))
        .ToList();

    private static IPNetwork? Parse(string part)
    {
        if (IPAddress.TryParse(part, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(part, out var network) ? network : null;
    }
}
