namespace PlanPlatform.Infrastructure.Mail;

// A mail that is to be sent, written in the transaction of what it tells of. The row goes once the mail has been handed over.
internal sealed class OutgoingMail
{
    public const int TemplateMaxLength = 100;

    // Longer than a try may take: a node that died while sending is followed by another then.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public required string Id { get; init; }

    public required string Template { get; init; }

    public required string Address { get; init; }

    // JSON of the template's values, encrypted.
    public required string Model { get; init; }

    public required DateTime CreatedAt { get; init; }

    // When the next try is due, UTC.
    public required DateTime DueAt { get; set; }

    // Tries begun; the concurrency token, so that one node only begins each.
    public int Attempts { get; private set; }

    // When it was given up, UTC; the row stays for the operator.
    public DateTime? GivenUpAt { get; private set; }

    // Begins a try. Should nobody tell how it ended, the next one is due after the lease.
    public void Claim(DateTime now)
    {
        Attempts++;
        DueAt = now + Lease;
    }

    public void Fail(DateTime now)
    {
        if (Attempts >= MailTries.Most)
            GivenUpAt = now;
        DueAt = now + MailTries.PauseAfter(Attempts);
    }
}
