using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Where the server listens.</summary>
internal static class ServerAddress
{
    private static readonly string[] Settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Judges what the framework would take for something else: a port that is no number becomes port 80 of every interface.</summary>
    /// <exception cref="StartupException">A port is no number.</exception>
    public static void Judge(IConfiguration configuration)
    {
        foreach (var setting in Settings)
        {
            foreach (var part in (configuration[setting] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!HasPort(setting == WebHostDefaults.ServerUrlsKey ? part : $"http://*:{part}"))
                    throw new StartupException($"{setting} has '{part}'; its port must be a number from 0 to 65535.");
            }
        }
    }

    // What isn't of a URL's form at all is the framework's to refuse.
    private static bool HasPort(string url)
    {
        var colon = url.LastIndexOf(':');
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        var isNamed = colon > authority && authority >= 0 && colon > url.LastIndexOf(']') && !url.Contains("unix:", StringComparison.OrdinalIgnoreCase);
        return !isNamed || ushort.TryParse(url[(colon + 1)..].Split('/')[0], out _);
    }

    /// <summary>Whether nobody said where to listen (ASPNETCORE_URLS, --urls, ports, or Kestrel's endpoints).</summary>
    public static bool IsUnset(IConfiguration configuration) =>
        Array.TrueForAll(Settings, setting => string.IsNullOrEmpty(configuration[setting])) && !configuration.GetSection("Kestrel:Endpoints").Exists();
}
