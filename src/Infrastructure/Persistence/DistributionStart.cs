using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, whatever the number of participants.
internal sealed class DistributionStart(PlanPlatformDbContext context, DistributionDelivery delivery) : IDistributionStart
{
    // Very many participants take seconds, on a busy machine more.
    private const int Seconds = 120;

    public async Task AddDeliveriesAsync(int distributionId, int companyId, DateTime now, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(Seconds);
        await context.Database.ExecuteSqlInterpolatedAsync(
            $"""
            INSERT INTO Deliveries (DistributionId, ParticipantId, Address, DueAt, Attempts)
            SELECT {distributionId}, Id, Email, {now}, 0 FROM Participants
            WHERE CompanyId = {companyId} AND ArchivedAt IS NULL AND Email IS NOT NULL;
            UPDATE Distributions SET
              Total = (SELECT COUNT(*) FROM Deliveries WHERE DistributionId = {distributionId}),
              Unreachable = (SELECT COUNT(*) FROM Participants WHERE CompanyId = {companyId} AND ArchivedAt IS NULL AND Email IS NULL),
              Version = Version + 1
            WHERE Id = {distributionId};
            """,
            cancellationToken);
        context.Database.SetCommandTimeout(timeout: null);
        context.AfterCommit(delivery.WakeAsync);
    }
}
