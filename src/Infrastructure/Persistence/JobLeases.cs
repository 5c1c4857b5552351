using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Takes and keeps jobs for this node. Each step is one conditional statement, the same on every database, in the writers' turn; it is no change of the
// domain's, and so not audited. The nodes' clocks decide: they must agree to within seconds.
internal sealed class JobLeases(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobLeases> logger)
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
            && await ChangeAsync(context, $"UPDATE JobLeases SET Owner = {_owner}, HeldUntil = {now + Length} WHERE Name = {name} AND HeldUntil <= {now}", cancellationToken);
    }

    // Until the run is over. A renewal that fails is tried again while the lease lasts; once it is lost the run ends, as another node may begin one.
    public async Task HoldAsync(string name, CancellationTokenSource run)
    {
        try
        {
            for (var end = time.UtcNow() + Length; time.UtcNow() < end;)
            {
                await Task.Delay(Length / 4, time, run.Token);
                try
                {
                    var next = time.UtcNow() + Length;
                    if (!await SetAsync(name, next, run.Token))
                        return;
                    end = next;
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    logger.LogWarning("The lease of {Job} could not be renewed yet: {Reason}", name, exception.Message);
                }
            }
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
        return await ChangeAsync(context, $"UPDATE JobLeases SET HeldUntil = {until} WHERE Name = {name} AND Owner = {_owner}", cancellationToken);
    }

    private static async Task<bool> ChangeAsync(PlanPlatformDbContext context, FormattableString statement, CancellationToken cancellationToken)
    {
        var changed = await context.WriteAsync<Result<int>>(async token => await context.Database.ExecuteSqlInterpolatedAsync(statement, token), cancellationToken);
        return changed.IsSuccess && changed.Value == 1;
    }
}
