using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure;

// Work that is done now and again, each time on one node: every node looks whether it is due, and the first one takes it (JobLeases). When that
// one dies, another takes over. What fails is logged and done again next time; it never stops the host.
internal abstract class PeriodicJob(TimeSpan pause, JobLeases leases, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private string Name => GetType().Name;

    // Whether it was due, and this node's.
    public async Task<bool> RunIfDueAsync(CancellationToken cancellationToken)
    {
        if (!await leases.TakeAsync(Name, cancellationToken))
            return false;
        var began = time.UtcNow();
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var holding = leases.HoldAsync(Name, run);
        try
        {
            await RunAsync(run.Token);
        }
        finally
        {
            var isBrokenOff = run.IsCancellationRequested;
            await run.CancelAsync();
            await holding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // What a stop of the host or the loss of the lease broke off is due at once.
            await leases.EndAsync(Name, isBrokenOff ? began : began + pause);
        }

        return true;
    }

    protected abstract Task RunAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        try
        {
            do
                await TryAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunIfDueAsync(cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // A host that fails to start is gone, and its services with it, while its jobs are at work: nobody waits for them, nor tells them to stop.
        }
        catch (Exception exception) when (DatabaseFaults.IsAway(exception))
        {
            logger.LogWarning("{Job} is tried again later, for the database is away: {Reason}", Name, exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "{Job} failed; it is tried again later.", Name);
        }
    }
}
