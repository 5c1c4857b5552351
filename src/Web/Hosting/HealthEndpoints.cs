using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PlanPlatform.Web.Hosting;

/// <summary>What load balancers and supervisors ask.</summary>
internal static class HealthEndpoints
{
    public const string Root = "/health";

    public static void MapHealth(this WebApplication app)
    {
        // Live: the process answers. Ready: the database answers, is migrated, and the host isn't stopping.
        app.MapHealthChecks(Root + "/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Root + "/ready");
    }
}
