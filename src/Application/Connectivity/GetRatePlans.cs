using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one rate plan, or all by id.</summary>
/// <param name="PlanId">The plan, as it was sent; null or blank for all.</param>
public sealed record GetRatePlansQuery(string? PlanId) : IRequest<Result<Rows<RatePlanView>>>;

internal sealed class GetRatePlansHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetRatePlansQuery, Result<Rows<RatePlanView>>>
{
    public async Task<Result<Rows<RatePlanView>>> Handle(GetRatePlansQuery query, CancellationToken cancellationToken)
    {
        if (RowId.Problem(nameof(query.PlanId), query.PlanId) is { } problem)
            return problem;
        var (organisationId, id) = (caller.OrganisationId, RowId.Of(query.PlanId));
        var rows = db.Stream(source =>
        {
            var plans = source.RatePlans.Where(plan => plan.OrganisationId == organisationId);
            return (id is null ? plans : plans.Where(plan => plan.Id == id)).OrderBy(plan => plan.Id).Select(RatePlanView.Of);
        });
        return await Rows<RatePlanView>.ReadAsync(rows, cancellationToken);
    }
}
