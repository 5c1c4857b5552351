using System.Net.Mail;

namespace PlanPlatform.Infrastructure.Mail;

// Hands a message over; throws where that fails.
internal interface IMailSender
{
    Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken);
}
