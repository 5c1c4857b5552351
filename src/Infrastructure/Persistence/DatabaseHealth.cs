using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace PlanPlatform.Infrastructure.Persistence;

// Ready once the database has been migrated, as long as it answers and requests are welcome.
internal sealed class DatabaseHealth(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public bool IsMigrated { get; set; }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!IsMigrated)
            return HealthCheckResult.Unhealthy("The database is not migrated.");
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("The server is stopping.");
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().Database;
        return await database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
