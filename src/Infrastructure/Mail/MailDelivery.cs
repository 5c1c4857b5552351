using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// Sends what is due, one mail after the other. Each is claimed before it is sent and removed after, so that several nodes share the work; one
// that dies in between has it sent a second time.
internal sealed class MailDelivery(
    IServiceScopeFactory scopes, IMailSender sender, MailSignal signal, TimeProvider time, ILogger<MailDelivery> logger) : MailJob(signal, logger)
{
    private static readonly TimeSpan SendingTakesAtMost = TimeSpan.FromSeconds(60);

    // What was tried and isn't in the database yet; it stays here while that is away, so that no mail is sent again because its record failed.
    private (OutgoingMail Mail, bool IsSent)? _unrecorded;

    // A stop of the host lets the mail at hand be sent and recorded.
    public override async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        for (; await RecordAsync() && !cancellationToken.IsCancellationRequested && await ClaimAsync(cancellationToken) is { } mail; tried++)
            _unrecorded = (mail, await TryAsync(mail));
        return tried;
    }

    private static IQueryable<OutgoingMail> Due(PlanPlatformDbContext context, DateTime now) =>
        context.OutgoingMails.Where(mail => mail.DueAt <= now && mail.GivenUpAt == null).OrderBy(mail => mail.DueAt);

    private async Task<OutgoingMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        if (!await Due(context, time.UtcNow()).AnyAsync(cancellationToken))
            return null;
        var claim = await context.WriteAsync<Result<OutgoingMail?>>(
            async token =>
            {
                var now = time.UtcNow();
                var mail = await Due(context, now).AsTracking().FirstOrDefaultAsync(token);
                mail?.Claim(now);
                return Result<OutgoingMail?>.Succeeded(mail);
            },
            cancellationToken);
        return claim.IsSuccess ? claim.Value : null;
    }

    private async Task<bool> TryAsync(OutgoingMail mail)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var patience = new CancellationTokenSource(SendingTakesAtMost);
            using var message = await scope.ServiceProvider.GetRequiredService<MailWriter>().WriteAsync(mail, patience.Token);
            if (message is not null)
                await sender.SendAsync(message, mail.Id, patience.Token);
            return true;
        }
        catch (Exception exception)
        {
            if (mail.Attempts >= MailTries.Most)
                logger.LogError(exception, "The mail {Mail} ({Template}) is given up after {Attempts} tries.", mail.Id, mail.Template, mail.Attempts);
            else
                logger.LogWarning(DatabaseFaults.IsAway(exception) ? null : exception, "The mail {Mail} ({Template}) could not be sent; it is tried again.", mail.Id, mail.Template);
            return false;
        }
    }

    // Whether nothing is left to be recorded. What another node took over meanwhile that one records itself.
    private async Task<bool> RecordAsync()
    {
        if (_unrecorded is not var (claimed, isSent))
            return true;
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var result = await context.WriteAsync(
            async token =>
            {
                var mail = await context.OutgoingMails.AsTracking().FirstOrDefaultAsync(row => row.Id == claimed.Id && row.Attempts == claimed.Attempts, token);
                if (mail is not null && isSent)
                    context.Remove(mail);
                else
                    mail?.Fail(time.UtcNow());
                return Result.Success();
            },
            CancellationToken.None);
        if (result.IsSuccess)
            _unrecorded = null;
        return result.IsSuccess;
    }
}
