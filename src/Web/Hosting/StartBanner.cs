using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PlanPlatform.Web.Hosting;

/// <summary>Tells, once the server listens, where it does and where to read on.</summary>
internal static class StartBanner
{
    public static void PrintWhenStarted(WebApplication app, string database) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            app.Logger.LogInformation(
                "PlanPlatform ({Environment}, {Database}) listens on {Address}; APIs to read and try: {Docs}",
                app.Environment.EnvironmentName,
                database,
                address,
                address + "/docs");
        }
    });
}
