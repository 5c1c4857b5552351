using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Files;

namespace PlanPlatform.Infrastructure.Mail;

// Where no server is configured: each message is a file under Data:Folder/mail, which mail programs open. The names sort by time.
internal sealed class MailFolder(DataFolder folder, TimeProvider time, ILogger<MailFolder> logger) : IMailSender
{
    public async Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken)
    {
        // The framework chooses a name of its own, in a folder that nobody else writes into.
        var workshop = DataFolder.Make(Path.Combine(folder.Mail, ".part", Guid.NewGuid().ToString("N")));
        var name = time.UtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + "-" + id;
        var path = Path.Combine(folder.Mail, name + ".eml");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = workshop };
            await client.SendMailAsync(message, cancellationToken);
            File.Move(Directory.EnumerateFiles(workshop).Single(), path, overwrite: true);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }

        logger.LogInformation("A mail was written to {Path}", path);
    }
}
