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

    // A stop of the host lets the mail at hand be sent and recorded.
    public override async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        for (; !cancellationToken.IsCancellationRequested && await ClaimAsync(cancellationToken) is { } mail; tried++)
            await TryAsync(mail);
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

    private async Task TryAsync(OutgoingMail mail)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var patience = new CancellationTokenSource(SendingTakesAtMost);
            using var message = await scope.ServiceProvider.GetRequiredService<MailWriter>().WriteAsync(mail, patience.Token);
            if (message is not null)
                await sender.SendAsync(message, mail.Id, patience.Token);
            await EndAsync(mail, isSent: true);
        }
        catch (Exception exception)
        {
            if (mail.Attempts >= MailTries.Most)
                logger.LogError(exception, "The mail {Mail} ({Template}) is given up after {Attempts} tries.", mail.Id, mail.Template, mail.Attempts);
            else
                logger.LogWarning(DatabaseFaults.IsAway(exception) ? null : exception, "The mail {Mail} ({Template}) could not be sent; it is tried again.", mail.Id, mail.Template);
            await EndAsync(mail, isSent: false);
        }
    }

    // Another node that took over meanwhile ends it itself.
    private async Task EndAsync(OutgoingMail claimed, bool isSent)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        await context.WriteAsync(
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
    }
}
