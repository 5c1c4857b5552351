namespace PlanPlatform.Web.Hosting;

/// <summary>Where the server listens.</summary>
internal static class ServerAddress
{
    private static readonly string[] Settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Whether nobody said where to listen (ASPNETCORE_URLS, --urls, ports, or Kestrel's endpoints).</summary>
    public static bool IsUnset(IConfiguration configuration) =>
        Array.TrueForAll(Settings, setting => string.IsNullOrEmpty(configuration[setting])) && !configuration.GetSection("Kestrel:Endpoints").Exists();
}
