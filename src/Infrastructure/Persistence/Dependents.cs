using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// One statement for all dependents of an employee. What hangs on a row that is removed goes by the foreign keys' cascade.
internal sealed class Dependents(PlanPlatformDbContext context) : IDependents
{
    private const string Those = "CompanyId = @companyId AND EmployeeId = @employeeId AND Id <> @employeeId";

    private bool IsSqlite => context.Database.IsSqlite();

    public Task HoldAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) => IsSqlite
        ? Task.CompletedTask
        : QueryAsync("SELECT Id FROM Participants WITH (UPDLOCK, HOLDLOCK) WHERE Id IN @ids ORDER BY Id", new { ids }, cancellationToken);

    public Task<IReadOnlyList<int>> ArchiveAsync(int companyId, int employeeId, DateTime now, CancellationToken cancellationToken) => QueryAsync(
        Telling("UPDATE Participants SET ArchivedAt = @now, Version = Version + 1", $"{Those} AND ArchivedAt IS NULL", "inserted"),
        new { companyId, employeeId, now },
        cancellationToken);

    public Task<IReadOnlyList<int>> RestoreAsync(int companyId, int employeeId, DateTime archivedAt, CancellationToken cancellationToken) => QueryAsync(
        Telling("UPDATE Participants SET ArchivedAt = NULL, Version = Version + 1", $"{Those} AND ArchivedAt = @archivedAt", "inserted"),
        new { companyId, employeeId, archivedAt },
        cancellationToken);

    public Task<IReadOnlyList<int>> RemoveAsync(int companyId, int employeeId, CancellationToken cancellationToken) => QueryAsync(
        Telling("DELETE FROM Participants", Those, "deleted"), new { companyId, employeeId }, cancellationToken);

    // The databases differ in how a change tells which rows it changed: RETURNING at the end, or OUTPUT before WHERE.
    private string Telling(string change, string where, string rows) =>
        IsSqlite ? $"{change} WHERE {where} RETURNING Id" : $"{change} OUTPUT {rows}.Id WHERE {where}";

    private async Task<IReadOnlyList<int>> QueryAsync(string statement, object parameters, CancellationToken cancellationToken)
    {
        var transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return (await context.Database.GetDbConnection().QueryAsync<int>(
            new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken))).AsList();
    }
}
