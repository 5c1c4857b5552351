using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, whatever the number of rows. Managers, activities, distributions and their deliveries go by the foreign keys' cascade.
internal sealed class CompanyRemoval(PlanPlatformDbContext context) : ICompanyRemoval
{
    public async Task<IReadOnlyList<string>> RemoveAsync(int companyId, CancellationToken cancellationToken)
    {
        var (output, returning) = context.Database.IsSqlite() ? ("", " RETURNING FileId") : (" OUTPUT deleted.FileId", "");
        var files = await context.Database.GetDbConnection().QueryAsync<string>(new CommandDefinition(
            $"""
            DELETE FROM CompanyDocuments{output} WHERE CompanyId = @companyId{returning};
            DELETE FROM Participants WHERE CompanyId = @companyId;
            DELETE FROM Companies WHERE Id = @companyId;
            """,
            new { companyId },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken));
        return files.AsList();
    }
}
