using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// The table of deliveries as a queue. Each step is one conditional statement, so that several nodes may work on it.
internal sealed class DeliveryQueue(PlanPlatformDbContext context)
{
    public Task<bool> IsAnyDueAsync(DateTime now, CancellationToken cancellationToken) =>
        context.Deliveries.AnyAsync(delivery => delivery.DueAt <= now, cancellationToken);

    // The next one, which is nobody else's until the lease ends.
    public Task<ClaimedDelivery?> ClaimAsync(DateTime now, DateTime leaseEnd, CancellationToken cancellationToken)
    {
        // READPAST is refused under READ_COMMITTED_SNAPSHOT where READCOMMITTEDLOCK doesn't stand beside it.
        var statement = context.Database.IsSqlite()
            ? """
              UPDATE Deliveries SET Attempts = Attempts + 1, DueAt = @leaseEnd
              WHERE rowid = (SELECT rowid FROM Deliveries WHERE DueAt <= @now ORDER BY DueAt LIMIT 1)
              RETURNING DistributionId, ParticipantId, Address, Attempts
              """
            : """
              WITH due AS (SELECT TOP (1) * FROM Deliveries WITH (ROWLOCK, UPDLOCK, READPAST, READCOMMITTEDLOCK) WHERE DueAt <= @now ORDER BY DueAt)
              UPDATE due SET Attempts = Attempts + 1, DueAt = @leaseEnd
              OUTPUT inserted.DistributionId, inserted.ParticipantId, inserted.Address, inserted.Attempts
              """;
        return context.Database.GetDbConnection().QuerySingleOrDefaultAsync<ClaimedDelivery?>(new CommandDefinition(
            statement, new { now, leaseEnd }, context.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: cancellationToken));
    }

    // Nothing, where another node took it over or it was deleted meanwhile.
    public async Task RecordAsync(DeliveryOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        var (claimed, isSent) = (outcome.Delivery, outcome.IsSent);
        var isGivenUp = !isSent && claimed.Attempts >= MailTries.Most;
        DateTime? sentAt = isSent ? now : null;
        DateTime? failedAt = isGivenUp ? now : null;
        DateTime? dueAt = isSent || isGivenUp ? null : now + MailTries.PauseAfter(claimed.Attempts);
        var changed = await context.Database.ExecuteSqlInterpolatedAsync(
            $"""
            UPDATE Deliveries SET DueAt = {dueAt}, SentAt = {sentAt}, FailedAt = {failedAt}
            WHERE DistributionId = {claimed.DistributionId} AND ParticipantId = {claimed.ParticipantId} AND Attempts = {claimed.Attempts} AND DueAt IS NOT NULL
            """,
            cancellationToken);
        if (changed == 0 || dueAt is not null)
            return;
        await context.Database.ExecuteSqlInterpolatedAsync(
            $"""
            UPDATE Distributions SET Sent = Sent + {(isSent ? 1 : 0)}, Failed = Failed + {(isSent ? 0 : 1)}, Version = Version + 1
            WHERE Id = {claimed.DistributionId}
            """,
            cancellationToken);
    }
}

// One participant's mail that this node is to send.
internal sealed class ClaimedDelivery
{
    public int DistributionId { get; init; }

    public int ParticipantId { get; init; }

    public string Address { get; init; } = "";

    // Tries begun, this one among them.
    public int Attempts { get; init; }
}

// What came of a try.
internal sealed record DeliveryOutcome(ClaimedDelivery Delivery, bool IsSent);
