using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists the documents of a company by id.</summary>
public sealed record GetCompanyDocumentsQuery : NumberedPageQuery, IRequest<Result<NumberedPage<CompanyDocumentView>>>
{
    /// <summary>The company.</summary>
    public int CompanyId { get; init; }
}

internal sealed class GetCompanyDocumentsValidator : NumberedPageValidator<GetCompanyDocumentsQuery>;

internal sealed class GetCompanyDocumentsHandler(CompanyLists lists)
    : IRequestHandler<GetCompanyDocumentsQuery, Result<NumberedPage<CompanyDocumentView>>>
{
    public Task<Result<NumberedPage<CompanyDocumentView>>> Handle(GetCompanyDocumentsQuery query, CancellationToken cancellationToken) => lists.ReadAsync(
        query.CompanyId,
        query,
        source => source.CompanyDocuments.Where(document => document.CompanyId == query.CompanyId).OrderBy(document => document.Id),
        CompanyDocumentView.Show,
        cancellationToken);
}
