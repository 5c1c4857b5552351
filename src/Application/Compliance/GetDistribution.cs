using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Tells how far a distribution has got.</summary>
/// <param name="Id">The distribution.</param>
public sealed record GetDistributionQuery(int Id) : IRequest<Result<DistributionView>>;

/// <summary>How far a distribution has got.</summary>
/// <param name="Id">The id.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Total">How many participants it goes to.</param>
/// <param name="Sent">How many mails were handed over.</param>
/// <param name="Failed">How many mails were given up.</param>
/// <param name="Unreachable">How many participants had no e-mail address when it began.</param>
/// <param name="IsRunning">Whether there are mails still to be sent.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record DistributionView(int Id, int DocumentId, int Total, int Sent, int Failed, int Unreachable, bool IsRunning, int Version);

internal sealed class GetDistributionHandler(ManagedCompanies companies, IPlanPlatformDb db) : IRequestHandler<GetDistributionQuery, Result<DistributionView>>
{
    public async Task<Result<DistributionView>> Handle(GetDistributionQuery query, CancellationToken cancellationToken)
    {
        var found = await companies.All(db)
            .Join(db.Distributions, company => company.Id, distribution => distribution.CompanyId, (_, distribution) => distribution)
            .Where(distribution => distribution.Id == query.Id)
            .Select(distribution => new DistributionView(
                distribution.Id,
                distribution.DocumentId,
                distribution.Total,
                distribution.Sent,
                distribution.Failed,
                distribution.Unreachable,
                db.Deliveries.Any(delivery => delivery.DistributionId == distribution.Id && delivery.DueAt != null),
                distribution.Version))
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? CompanyDocumentErrors.DistributionNotFound : found;
    }
}
