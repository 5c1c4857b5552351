using System.Globalization;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, one round trip, whatever the number of rows. Account, approvals with all under them, managing, allotment and objects go by the
// foreign keys' cascade, and so does everything of an application. Kind 0 is a member, role 1 the system administrator's.
internal sealed class PersonRemoval(PlanPlatformDbContext context, TimeProvider time) : IPersonRemoval
{
    // Somebody may have stored very many objects.
    private const int Seconds = 120;

    // Another organisation's people keep everything.
    private const string Own = "(SELECT Id FROM People WHERE Id = @personId AND OrganisationId = @organisationId)";

    // Very many files are left to the sweep: whoever asked would wait for each.
    private const int MostFiles = 1000;

    private const string Objects = $"(SELECT COUNT(*) FROM StorageObjects WHERE OwnerId IN {Own} AND OrganisationId = @organisationId)";

    public async Task<RemovedPerson?> RemoveAsync(int organisationId, int personId, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement(context.Database.IsSqlite()),
            new { organisationId, personId, MostFiles, activity = string.Create(CultureInfo.InvariantCulture, $"Manager {personId} removed"), now = time.UtcNow() },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            commandTimeout: Seconds,
            cancellationToken: cancellationToken);
        await using var rows = await context.Database.GetDbConnection().QueryMultipleAsync(command);
        var person = await rows.ReadSingleOrDefaultAsync<RemovedPerson>();
        var files = (await rows.ReadAsync<string>()).ToList();
        return person is null ? null : person with { FileIds = files };
    }

    // Of two administrators who go at once the second waits for the first, and then counts those who are left. What is decided on holds until
    // the commit: SQLite has one writer; SQL Server would read a snapshot without the hint.
    private static string Statement(bool isSqlite) => $"""
        UPDATE Organisations SET Version = Version + 1 WHERE Id = @organisationId;
        SELECT Id, Version, Email, FirstName, LastName,
          CASE WHEN Kind = 0 THEN 1 ELSE 0 END AS WasMember,
          CASE WHEN IsOrganisationAdmin = 1 OR (Roles & 1) <> 0 THEN 1 ELSE 0 END AS WasAdministrator,
          (SELECT COUNT(*) FROM People other
           WHERE other.OrganisationId = @organisationId AND other.Kind = 0 AND other.Id <> @personId AND (other.IsOrganisationAdmin = 1 OR (other.Roles & 1) <> 0)) AS OtherAdministrators,
          {Objects} AS Objects
        FROM People{(isSqlite ? "" : " WITH (UPDLOCK, HOLDLOCK)")} WHERE Id IN {Own};
        SELECT Id FROM StorageObjects WHERE OwnerId IN {Own} AND OrganisationId = @organisationId AND {Objects} <= @MostFiles;
        INSERT INTO Activities (CompanyId, "Text", StartedAt) SELECT CompanyId, @activity, @now FROM CompanyManagers WHERE PersonId IN {Own};
        DELETE FROM OutgoingMails WHERE Address IN (SELECT Email FROM Accounts WHERE PersonId IN {Own})
            OR Address IN (SELECT FormerEmail FROM Accounts WHERE PersonId IN {Own});
        {AccessTokenStore.RemovalOf(Own)}
        DELETE FROM People WHERE Id IN {Own};
        """;
}
