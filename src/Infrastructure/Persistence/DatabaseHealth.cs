using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace PlanPlatform.Infrastructure.Persistence;

// Ready once the database has been migrated, as long as it answers and requests are welcome.
internal sealed class DatabaseHealth(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : IHealthCheck
{
    // Whoever asks is told in time; a question that still waits for its answer isn't put a second time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private Task<bool> _answer = Task.FromResult(false);

    public bool IsMigrated { get; set; }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!IsMigrated)
            return HealthCheckResult.Unhealthy("The database is not migrated.");
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("The server is stopping.");
        try
        {
            return await AskAsync().WaitAsync(Patience, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer.");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer in time.");
        }
    }

    private Task<bool> AskAsync()
    {
        lock (_lock)
        {
            if (_answer.IsCompleted)
                _answer = Task.Run(CanReadAsync);
            return _answer;
        }
    }

    // Reads a row: an open connection alone may be one of the pool's, and says nothing.
    private async Task<bool> CanReadAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().DataProtectionKeys.AnyAsync();
            return true;
        }
        catch (Exception exception) when (DatabaseFaults.IsAway(exception))
        {
            return false;
        }
    }
}
