using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Storage;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, one round trip, whatever the number of users. The default plan stays as it is: what became of the others is undone with the write.
internal sealed class QuotaPlanRemoval(PlanPlatformDbContext context) : IQuotaPlanRemoval
{
    public async Task<RemovedQuotaPlan?> RemoveAsync(int organisationId, string planId, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement(context.Database.IsSqlite()),
            new { organisationId, planId = new DbString { Value = planId, IsAnsi = true } },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken);
        await using var rows = await context.Database.GetDbConnection().QueryMultipleAsync(command);
        var plan = await rows.ReadSingleOrDefaultAsync<RemovedQuotaPlan>();
        return plan is null ? null : plan with { MovedUsers = await rows.ReadSingleAsync<int>() };
    }

    // What is decided on must hold until the commit. SQLite has one writer; SQL Server would read a snapshot without the hint.
    private static string Statement(bool isSqlite)
    {
        var (held, moved) = isSqlite ? ("", "changes()") : (" WITH (UPDLOCK, HOLDLOCK)", "@@ROWCOUNT");
        return $"""
            SELECT Name, Description, Quota, IsDefault, Version FROM QuotaPlans{held} WHERE OrganisationId = @organisationId AND Id = @planId;
            UPDATE Allotments{held}
            SET PlanId = (SELECT Id FROM QuotaPlans{held} WHERE OrganisationId = @organisationId AND IsDefault = 1), Version = Version + 1
            WHERE OrganisationId = @organisationId AND PlanId = @planId
              AND NOT EXISTS (SELECT 1 FROM QuotaPlans WHERE OrganisationId = @organisationId AND Id = @planId AND IsDefault = 1);
            SELECT {moved};
            DELETE FROM QuotaPlans WHERE OrganisationId = @organisationId AND Id = @planId AND IsDefault = 0;
            """;
    }
}
