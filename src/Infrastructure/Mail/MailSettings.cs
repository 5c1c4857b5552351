using System.Net.Mail;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Mail;

// Mail:*, judged when the server starts.
internal sealed record MailSettings(string? Host, int Port, string? User, string? Password, bool UseTls, MailAddress From)
{
    // How long a node that claimed a distribution's mail is waited for, before another one sends it. A try takes half of it at most.
    public required TimeSpan DistributionLease { get; init; }

    public bool IsSmtp => Host is not null;

    public static MailSettings Read(SettingReader settings)
    {
        Need(Settings.SmtpFrom, Settings.SmtpHost);
        Need(Settings.SmtpPassword, Settings.SmtpUser);
        return new MailSettings(
            settings.Read(Settings.SmtpHost),
            settings.Read(Settings.SmtpPort),
            settings.Read(Settings.SmtpUser),
            settings.Read(Settings.SmtpPassword),
            settings.Read(Settings.SmtpUseTls),
            settings.Read(Settings.SmtpFrom))
        {
            DistributionLease = TimeSpan.FromSeconds(settings.Read(Settings.DistributionLeaseSeconds)),
        };

        void Need(Setting needed, Setting by)
        {
            if (settings.IsSet(by) && !settings.IsSet(needed))
                throw new StartupException($"{needed.Key} is missing; {by.Key} needs it.");
        }
    }

    // Never the password: what a log may show.
    public override string ToString() => Host ?? "(folder)";
}
