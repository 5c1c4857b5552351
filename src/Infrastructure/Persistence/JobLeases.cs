using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Takes and keeps jobs for this node. Each step is one conditional statement, the same on every database; it is no change of the domain's, and so
// neither audited nor run again. The nodes' clocks decide: they must agree to within seconds.
internal sealed class JobLeases(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly string _owner = $"{Environment.MachineName} {Guid.NewGuid():N}";

    public async Task<bool> TakeAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var now = time.UtcNow();

        // As a rule it isn't due, and then nobody need wait for a writer.
        return await context.Set<JobLease>().AnyAsync(lease => lease.Name == name && lease.HeldUntil <= now, cancellationToken)
            && await context.Database.ExecuteSqlInterpolatedAsync(
                $"UPDATE JobLeases SET Owner = {_owner}, HeldUntil = {now + Length} WHERE Name = {name} AND HeldUntil <= {now}", cancellationToken) == 1;
    }

    // Until the run is over. Who can't renew the lease any more ends the run, as another node may begin one.
    public async Task HoldAsync(string name, CancellationTokenSource run)
    {
        try
        {
            do
                await Task.Delay(Length / 4, time, run.Token);
            while (await SetAsync(name, time.UtcNow() + Length, run.Token));
        }
        finally
        {
            await run.CancelAsync();
        }
    }

    public Task EndAsync(string name, DateTime due) => SetAsync(name, due, CancellationToken.None);

    private async Task<bool> SetAsync(string name, DateTime until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        return await context.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE JobLeases SET HeldUntil = {until} WHERE Name = {name} AND Owner = {_owner}", cancellationToken) == 1;
    }
}
