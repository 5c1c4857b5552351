using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// Lists of what belongs to one company that the person at hand manages: one statement, and where that gives nothing another one, which tells an
// empty list from a company that isn't there.
internal sealed class CompanyLists(ManagedCompanies companies, IPlanPlatformDb db)
{
    // The rows must be those of the company; whether the person manages it is asked here, once for the statement.
    public async Task<Result<NumberedPage<T>>> ReadAsync<TRow, T>(
        int companyId, NumberedPageQuery query, Func<IPlanPlatformDb, IQueryable<TRow>> rows, Func<TRow, T> show, CancellationToken cancellationToken)
    {
        var page = await NumberedPage<T>.ReadAsync(
            db, query, source => rows(source).Where(_ => companies.All(source).Any(company => company.Id == companyId)), show, cancellationToken);
        if (await page.Items.StartAsync(cancellationToken) is { } items)
            return page with { Items = items };
        return await companies.All(db).AnyAsync(company => company.Id == companyId, cancellationToken)
            ? page with { Items = AsyncEnumerable.Empty<T>() }
            : ComplianceErrors.CompanyNotFound;
    }
}
