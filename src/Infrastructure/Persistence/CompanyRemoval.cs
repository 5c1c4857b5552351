using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, whatever the number of rows. Managers go by the foreign key's cascade.
internal sealed class CompanyRemoval(PlanPlatformDbContext context) : ICompanyRemoval
{
    public Task RemoveAsync(int companyId, CancellationToken cancellationToken) => context.Database.ExecuteSqlInterpolatedAsync(
        $"""
        DELETE FROM Participants WHERE CompanyId = {companyId};
        DELETE FROM Companies WHERE Id = {companyId};
        """,
        cancellationToken);
}
