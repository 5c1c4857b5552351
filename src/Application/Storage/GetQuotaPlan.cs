using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Shows a plan: any to an administrator, to others their own.</summary>
/// <param name="Id">The plan.</param>
public sealed record GetQuotaPlanQuery(string Id) : IRequest<Result<QuotaPlanView>>;

internal sealed class GetQuotaPlanHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetQuotaPlanQuery, Result<QuotaPlanView>>
{
    public async Task<Result<QuotaPlanView>> Handle(GetQuotaPlanQuery query, CancellationToken cancellationToken)
    {
        var who = caller.Current!;
        var found = await db.QuotaPlans.Where(plan => plan.OrganisationId == who.OrganisationId && plan.Id == query.Id)
            .Select(plan => new
            {
                Plan = plan,
                OwnId = db.Allotments.Where(allotment => allotment.PersonId == who.PersonId).Select(allotment => allotment.PlanId).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return StorageErrors.PlanNotFound;
        var isOwn = who.Roles.HasFlag(Roles.Originator) && (found.OwnId is null ? found.Plan.IsDefault : found.OwnId == found.Plan.Id);
        return who.Administers || isOwn ? QuotaPlanView.Of(found.Plan, found.Plan.Version) : AccessErrors.Forbidden;
    }
}
