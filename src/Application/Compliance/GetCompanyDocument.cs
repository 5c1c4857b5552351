using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows one document of a company that the caller's person manages.</summary>
/// <param name="Id">The document.</param>
public sealed record GetCompanyDocumentQuery(int Id) : IRequest<Result<CompanyDocumentView>>;

internal sealed class GetCompanyDocumentHandler(ManagedCompanies companies, IPlanPlatformDb db)
    : IRequestHandler<GetCompanyDocumentQuery, Result<CompanyDocumentView>>
{
    public async Task<Result<CompanyDocumentView>> Handle(GetCompanyDocumentQuery query, CancellationToken cancellationToken)
    {
        var found = await companies.Documents(db).Where(document => document.Id == query.Id).Select(CompanyDocumentView.Of)
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? CompanyDocumentErrors.DocumentNotFound : found;
    }
}
