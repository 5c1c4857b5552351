using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// Sends distributions, one mail after the other, beside the mails of accounts, which never wait for them. One write records the mail before and
// claims the next: what a crash can have sent twice is the one mail that was in hand.
internal sealed class DistributionDelivery(
    IServiceScopeFactory scopes, IMailSender sender, INoticeLinks links, MailSettings settings, TimeProvider time, ILogger<DistributionDelivery> logger)
    : MailJob(new MailSignal(), logger)
{
    // Then the server is away, rather than an address wrong: the others wait for the next round.
    private const int FailuresInARow = 5;

    // What was tried and isn't in the database yet; it stays here while that is away.
    private DeliveryOutcome? _unrecorded;

    // A stop of the host lets the mail at hand be sent and recorded.
    public override async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var (tried, failures) = (0, 0);
        DistributionLetter? letter = null;
        for (; await AdvanceAsync(claims: failures < FailuresInARow && !cancellationToken.IsCancellationRequested) is { } claimed; tried++)
        {
            var former = letter?.DistributionId == claimed.DistributionId ? letter : null;
            (letter, var isSent) = await TryAsync(claimed, former);
            _unrecorded = new DeliveryOutcome(claimed, isSent);
            failures = isSent ? 0 : failures + 1;
        }

        return tried;
    }

    private async Task<ClaimedDelivery?> AdvanceAsync(bool claims)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var queue = new DeliveryQueue(context);
        if (_unrecorded is null && !(claims && await queue.IsAnyDueAsync(time.UtcNow(), CancellationToken.None)))
            return null;

        var result = await context.WriteAsync<Result<ClaimedDelivery?>>(
            async token =>
            {
                var now = time.UtcNow();
                if (_unrecorded is { } outcome)
                    await queue.RecordAsync(outcome, now, token);
                return Result<ClaimedDelivery?>.Succeeded(claims ? await queue.ClaimAsync(now, now + settings.DistributionLease, token) : null);
            },
            CancellationToken.None);
        if (!result.IsSuccess)
            return null;
        _unrecorded = null;
        return result.Value;
    }

    private async Task<DistributionLetter?> ReadLetterAsync(int distributionId)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DistributionLetter.ReadAsync(
            scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>(), links, distributionId, CancellationToken.None);
    }

    // The letter, to be used for the next one too, and whether this one was sent. A letter that is gone was deleted with its deliveries.
    private async Task<(DistributionLetter? Letter, bool IsSent)> TryAsync(ClaimedDelivery claimed, DistributionLetter? letter)
    {
        try
        {
            letter ??= await ReadLetterAsync(claimed.DistributionId);
            if (letter is null)
                return (null, true);
            using var patience = new CancellationTokenSource(settings.DistributionLease / 2);
            using var message = letter.To(claimed, settings.From);
            await sender.SendAsync(message, letter.IdOf(claimed), patience.Token);
            return (letter, true);
        }
        catch (Exception exception)
        {
            var isGivenUp = claimed.Attempts >= MailTries.Most;
            logger.Log(
                isGivenUp ? LogLevel.Error : LogLevel.Warning,
                DatabaseFaults.IsAway(exception) ? null : exception,
                "Distribution {Distribution} could not be sent to participant {Participant} (try {Attempt} of {Most}).",
                claimed.DistributionId,
                claimed.ParticipantId,
                claimed.Attempts,
                MailTries.Most);
            return (letter, false);
        }
    }
}
