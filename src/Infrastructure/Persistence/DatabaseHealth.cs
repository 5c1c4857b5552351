using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlanPlatform.Infrastructure.Persistence;

// Ready once the database has been migrated, and as long as it answers.
internal sealed class DatabaseHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public bool IsMigrated { get; set; }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!IsMigrated)
            return HealthCheckResult.Unhealthy("The database is not migrated.");
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().Database;
        return await database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
