using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows one company with its grade.</summary>
/// <param name="Id">The company.</param>
public sealed record GetCompanyQuery(int Id) : IRequest<Result<CompanyView>>;

internal sealed class GetCompanyHandler(ManagedCompanies companies, IPlanPlatformDb db, TimeProvider time)
    : IRequestHandler<GetCompanyQuery, Result<CompanyView>>
{
    public async Task<Result<CompanyView>> Handle(GetCompanyQuery query, CancellationToken cancellationToken)
    {
        var found = await companies.All(db).Where(company => company.Id == query.Id)
            .Select(GradedCompany.Of(db, time.Today())).FirstOrDefaultAsync(cancellationToken);
        return found is null ? ComplianceErrors.CompanyNotFound : found.ToView(found.Company.Version);
    }
}
