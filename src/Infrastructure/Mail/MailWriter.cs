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
        var account = await FindAsync(mail.Template, normalised, cancellationToken);
        if (account is null || IsMoot(mail.Template, account))
            return null;

        if (mail.Template == MailTemplates.ResetPassword)
            values["link"] = await LinkAsync(values["site"] + "/set-password", account, ResetLinks.Name);
        if (mail.Template == MailTemplates.Invitation)
            values["link"] = await LinkAsync(values["site"] + "/set-password", account, InvitationLinks.Name);
        if (mail.Template == MailTemplates.ConfirmAddress)
            values["link"] = await LinkAsync(values["site"] + "/confirm-address", account, ConfirmationLinks.Name);
        var isForTheProved = mail.Template is MailTemplates.ResetPassword or MailTemplates.AddressChanged || account.NormalizedEmail != normalised;
        var address = (isForTheProved ? account.FormerEmail : null) ?? account.Email!;

        // To the address that the account has, never to another spelling that somebody typed: that may be somebody else's mailbox.
        return MailComposition.Compose(mail.Template, values, settings.From, address, mail.Id);
    }

    // Who changed their address is found by the former one too, for what goes there.
    private async Task<Account?> FindAsync(string template, string? address, CancellationToken cancellationToken)
    {
        var present = template == MailTemplates.AddressChanged
            ? null
            : await context.Users.FirstOrDefaultAsync(found => found.NormalizedEmail == address, cancellationToken);
        return present is null && template is MailTemplates.AddressChanged or MailTemplates.ResetPassword or MailTemplates.AccountExists
            ? await context.Users.FirstOrDefaultAsync(found => found.NormalizedFormerEmail == address, cancellationToken)
            : present;
    }

    private static bool IsMoot(string template, Account account) =>
        (template == MailTemplates.ConfirmAddress && account.EmailConfirmed) || (template == MailTemplates.Invitation && account.PasswordHash is not null);

    private async Task<string> LinkAsync(string page, Account account, string kind) =>
        $"{page}?person={account.PersonId}&token={Uri.EscapeDataString(await users.GenerateUserTokenAsync(account, kind, kind))}";
}
