using System.Globalization;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, one round trip, whatever the number of rows. Account, approvals with all under them, and managing go by the foreign keys' cascade,
// and so does everything of an application.
internal sealed class PersonRemoval(PlanPlatformDbContext context, TimeProvider time) : IPersonRemoval
{
    private const string Statement = """
        SELECT OrganisationId, Version FROM People WHERE Id = @personId;
        INSERT INTO Activities (CompanyId, "Text", StartedAt) SELECT CompanyId, @activity, @now FROM CompanyManagers WHERE PersonId = @personId;
        DELETE FROM OutgoingMails WHERE Address IN (SELECT Email FROM Accounts WHERE PersonId = @personId)
            OR Address IN (SELECT FormerEmail FROM Accounts WHERE PersonId = @personId);
        DELETE FROM Grants WHERE PersonId = @personId OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = @personId);
        DELETE FROM AccessTokens WHERE PersonId = @personId OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = @personId);
        DELETE FROM Applications WHERE OwnerId = @personId;
        DELETE FROM People WHERE Id = @personId;
        """;

    public async Task<RemovedPerson?> RemoveAsync(int personId, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement,
            new { personId, activity = string.Create(CultureInfo.InvariantCulture, $"Manager {personId} removed"), now = time.UtcNow() },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken);
        var removed = await context.Database.GetDbConnection().QuerySingleOrDefaultAsync<Row>(command);
        return removed is null ? null : new RemovedPerson(removed.OrganisationId, removed.Version);
    }

    private sealed class Row
    {
        public int OrganisationId { get; init; }

        public int Version { get; init; }
    }
}
