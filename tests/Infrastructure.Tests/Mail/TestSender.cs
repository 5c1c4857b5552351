using System.Collections.Concurrent;
using System.Net.Mail;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Tests.Mail;

/// <summary>Takes mails, or refuses them.</summary>
internal sealed class TestSender : IMailSender
{
    private int _sent;

    public bool Fails { get; set; }

    /// <summary>What happens while a mail is being sent.</summary>
    public Func<Task>? Meanwhile { get; init; }

    public int Sent => _sent;

    public ConcurrentBag<string> Ids { get; } = [];

    public async Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sent);
        Ids.Add(id);
        if (Meanwhile is not null)
            await Meanwhile();
        cancellationToken.ThrowIfCancellationRequested();
        if (Fails)
            throw new SmtpException("The server is away.");
    }
}
