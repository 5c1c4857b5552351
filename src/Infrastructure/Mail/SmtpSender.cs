using System.Net;
using System.Net.Mail;

namespace PlanPlatform.Infrastructure.Mail;

// Sends through the configured server.
internal sealed class SmtpSender(MailSettings settings) : IMailSender
{
    public async Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        await client.SendMailAsync(message, cancellationToken);
    }
}
