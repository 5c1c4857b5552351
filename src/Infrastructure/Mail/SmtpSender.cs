using System.Net;
using System.Net.Mail;

namespace PlanPlatform.Infrastructure.Mail;

// Sends through the configured server.
internal sealed class SmtpSender(MailSettings settings) : IMailSender
{
    public async Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken)
    {
        // An address may hold letters beyond ASCII, which goes where the server knows SMTPUTF8 (RFC 6531).
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls, DeliveryFormat = SmtpDeliveryFormat.International };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        await client.SendMailAsync(message, cancellationToken);
    }
}
