using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// Makes the message of an outbox row. One-time links are made here, at the last moment, so that none is ever stored.
internal sealed class MailWriter(PlanPlatformDbContext context, UserManager<Account> users, Outbox outbox, MailSettings settings)
{
    // The message; null where there is nobody to tell.
    public async Task<MailMessage?> WriteAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var values = outbox.ModelOf(mail);
        var normalised = users.NormalizeEmail(mail.Address);
        var account = await context.Users.FirstOrDefaultAsync(found => found.NormalizedEmail == normalised, cancellationToken);
        if (account is null || (mail.Template == MailTemplates.ConfirmAddress && account.EmailConfirmed))
            return null;

        if (mail.Template == MailTemplates.ResetPassword)
            values["link"] = await LinkAsync(values["site"] + "/set-password", account, ResetLinks.Name);
        if (mail.Template == MailTemplates.ConfirmAddress)
            values["link"] = await LinkAsync(values["site"] + "/confirm-address", account, ConfirmationLinks.Name);

        // To the address that the account has, never to another spelling that somebody typed: that may be somebody else's mailbox.
        return MailComposition.Compose(mail.Template, values, settings.From, account.Email!, mail.Id);
    }

    private async Task<string> LinkAsync(string page, Account account, string kind) =>
        $"{page}?person={account.PersonId}&token={Uri.EscapeDataString(await users.GenerateUserTokenAsync(account, kind, kind))}";
}
