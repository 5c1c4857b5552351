using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// A job that sends what is due, whenever it is woken and every few seconds.
internal abstract class MailJob(MailSignal signal, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    // How many mails were tried.
    public abstract Task<int> DeliverDueAsync(CancellationToken cancellationToken);

    public Task WakeAsync() => signal.RaiseAsync();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is ObjectDisposedException || (exception is OperationCanceledException && stoppingToken.IsCancellationRequested))
            {
                // The host is stopping; or one that failed to start, and nobody waits for the jobs of such a one, took its services with it, without a sign to them.
                return;
            }
            catch (Exception exception) when (DatabaseFaults.IsAway(exception))
            {
                logger.LogWarning("Mail waits, for the database is away: {Reason}", exception.Message);
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Mail could not be delivered; it is tried again.");
            }

            await signal.WaitAsync(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
