using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure;

// Work that is done at the start and then now and again. What fails is logged and tried again next time; it never stops the host.
internal abstract class PeriodicJob(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
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
            await RunAsync(cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The host is gone, and its services with it: it stopped before it had started.
        }
        catch (Exception exception) when (DatabaseFaults.IsAway(exception))
        {
            logger.LogWarning("{Job} is tried again later, for the database is away: {Reason}", GetType().Name, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "{Job} failed; it is tried again later.", GetType().Name);
        }
    }
}
