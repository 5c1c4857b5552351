using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, one round trip, whatever the number of rows. Account, codes, chains, companies' managers, allotment and objects go by the foreign
// keys' cascade. Kind 0 is a member, role 1 the system administrator's.
internal sealed class PersonRemoval(PlanPlatformDbContext context) : IPersonRemoval
{
    private const string Statement =
        """
        SELECT Id, Email, FirstName, LastName,
          CASE WHEN IsOrganisationAdmin = 1 OR (Roles & 1) <> 0 THEN 1 ELSE 0 END AS WasAdministrator,
          (SELECT COUNT(*) FROM People other
           WHERE other.OrganisationId = @organisationId AND other.Kind = 0 AND other.Id <> @personId AND (other.IsOrganisationAdmin = 1 OR (other.Roles & 1) <> 0)) AS OtherAdministrators
        FROM People WHERE Id = @personId AND OrganisationId = @organisationId AND Kind = 0;
        SELECT Id FROM StorageObjects WHERE OwnerId = @personId AND OrganisationId = @organisationId;
        DELETE FROM Grants WHERE (PersonId = @personId OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = @personId)) AND {own};
        DELETE FROM AccessTokens WHERE (PersonId = @personId OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = @personId)) AND {own};
        DELETE FROM Applications WHERE OwnerId = @personId AND {own};
        DELETE FROM People WHERE Id = @personId AND OrganisationId = @organisationId AND Kind = 0;
        """;

    // Another organisation's people, and those who are no members, keep everything.
    private const string Own = "EXISTS (SELECT 1 FROM People WHERE Id = @personId AND OrganisationId = @organisationId AND Kind = 0)";

    public async Task<RemovedPerson?> RemoveAsync(int organisationId, int personId, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement.Replace("{own}", Own, StringComparison.Ordinal),
            new { organisationId, personId },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken);
        await using var rows = await context.Database.GetDbConnection().QueryMultipleAsync(command);
        var person = await rows.ReadSingleOrDefaultAsync<RemovedPerson>();
        var files = (await rows.ReadAsync<string>()).ToList();
        return person is null ? null : person with { FileIds = files };
    }
}
