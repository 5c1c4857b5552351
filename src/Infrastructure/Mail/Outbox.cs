using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Mail;

// Puts mails into the write at hand, and wakes the delivery once that is committed.
internal sealed class Outbox(
    PlanPlatformDbContext context, IDataProtectionProvider protection, MailSignal signal, TimeProvider time, ILogger<Outbox> logger) : IOutbox
{
    private static readonly HashSet<string> WithoutLink = new(StringComparer.Ordinal) { MailTemplates.PasswordChanged, MailTemplates.AddressChanged };

    private readonly IDataProtector _protector = protection.CreateProtector("PlanPlatform.OutgoingMail").AwakeKeyRing();

    public void Add(string template, string address, string? site, params (string Name, string Value)[] values)
    {
        if (site is null && !WithoutLink.Contains(template))
        {
            logger.LogError(
                "The mail {Template} was not sent: set OAuth:Issuer to the server's public address, or AllowedHosts to its host names, so that its link leads here.",
                template);
            return;
        }

        var now = time.UtcNow();
        var model = new Dictionary<string, string>(StringComparer.Ordinal) { ["site"] = site ?? "" };
        foreach (var (name, value) in values)
            model[name] = PlainName.Of(value);
        context.Add(new OutgoingMail
        {
            Id = TimeOrderedId.New(now),
            Template = template,
            Address = address,
            Model = _protector.Protect(JsonSerializer.Serialize(model)),
            CreatedAt = now,
            DueAt = now,
        });
        context.AfterCommit(signal.RaiseAsync);
    }

    public Dictionary<string, string> ModelOf(OutgoingMail mail) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(_protector.Unprotect(mail.Model))!;
}
