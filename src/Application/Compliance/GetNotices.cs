using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists what was distributed in a company, the newest first.</summary>
public sealed record GetNoticesQuery : CompanyPageQuery, IRequest<Result<NumberedPage<NoticeView>>>;

/// <summary>What was distributed.</summary>
/// <param name="Id">The distribution.</param>
/// <param name="Name">The document's name.</param>
/// <param name="PlanName">The name of the company's newest plan document; empty where there is none.</param>
/// <param name="Link">An address under which the document can be read, as in the mails.</param>
/// <param name="CreatedAt">When the distribution began, UTC.</param>
public sealed record NoticeView(int Id, string Name, string PlanName, string Link, DateTime CreatedAt);

internal sealed class GetNoticesValidator : CompanyPageValidator<GetNoticesQuery>;

internal sealed class GetNoticesHandler(CompanyLists lists, INoticeLinks links) : IRequestHandler<GetNoticesQuery, Result<NumberedPage<NoticeView>>>
{
    public Task<Result<NumberedPage<NoticeView>>> Handle(GetNoticesQuery query, CancellationToken cancellationToken)
    {
        var companyId = WholeNumber.ParsePositive(query.CompanyId)!.Value;
        return lists.ReadAsync(
            companyId,
            query,
            source => source.Distributions.Where(distribution => distribution.CompanyId == companyId)
                .OrderByDescending(distribution => distribution.Id)
                .Select(distribution => new Row
                {
                    Distribution = distribution,
                    Name = distribution.Document!.Name,
                    PlanName = source.CompanyDocuments
                        .Where(document => document.CompanyId == companyId && document.Kind == CompanyDocumentKind.PlanDocument)
                        .OrderByDescending(document => document.Id).Select(document => document.Name).FirstOrDefault(),
                }),
            row => new NoticeView(
                row.Distribution.Id, row.Name, row.PlanName ?? "", links.Of(row.Distribution.Site, row.Distribution.Id), row.Distribution.CreatedAt),
            cancellationToken);
    }

    private sealed class Row
    {
        public required Distribution Distribution { get; init; }

        public required string Name { get; init; }

        public string? PlanName { get; init; }
    }
}
