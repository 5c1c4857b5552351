using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, whatever the number of rows: from what refers to what is referred to, so that nothing is left for a cascade to look up row by
// row. Managers go by the foreign key's cascade.
internal sealed class CompanyRemoval(PlanPlatformDbContext context) : ICompanyRemoval
{
    private const string Statement = """
        SELECT FileId FROM CompanyDocuments WHERE CompanyId = @companyId;
        DELETE FROM Deliveries WHERE DistributionId IN (
          SELECT sent.Id FROM Distributions sent JOIN CompanyDocuments document ON document.Id = sent.DocumentId WHERE document.CompanyId = @companyId);
        DELETE FROM Distributions WHERE DocumentId IN (SELECT Id FROM CompanyDocuments WHERE CompanyId = @companyId);
        DELETE FROM CompanyDocuments WHERE CompanyId = @companyId;
        DELETE FROM Activities WHERE CompanyId = @companyId;
        DELETE FROM Participants WHERE CompanyId = @companyId;
        DELETE FROM Companies WHERE Id = @companyId AND Version = @version;
        SELECT COUNT(*) FROM Companies WHERE Id = @companyId;
        """;

    // 100,000 participants take seconds, on a busy machine more.
    private const int Seconds = 120;

    public async Task<IReadOnlyList<string>> RemoveAsync(int companyId, int version, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement, new { companyId, version }, context.Database.CurrentTransaction?.GetDbTransaction(), Seconds, cancellationToken: cancellationToken);
        await using var rows = await context.Database.GetDbConnection().QueryMultipleAsync(command);
        var files = (await rows.ReadAsync<string>()).AsList();
        return await rows.ReadSingleAsync<int>() == 0 ? files : throw new DbUpdateConcurrencyException("Somebody changed the company meanwhile.");
    }
}
