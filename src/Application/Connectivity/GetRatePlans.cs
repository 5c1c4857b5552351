using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one rate plan, or all by id.</summary>
/// <param name="PlanId">The plan; null or blank for all.</param>
public sealed record GetRatePlansQuery(Field<string> PlanId) : IRequest<Result<Rows<RatePlanView>>>;

internal sealed class GetRatePlansValidator : RequestValidator<GetRatePlansQuery>
{
    public GetRatePlansValidator() => RuleFor(query => query.PlanId).RowNumber();
}

internal sealed class GetRatePlansHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetRatePlansQuery, Result<Rows<RatePlanView>>>
{
    public async Task<Result<Rows<RatePlanView>>> Handle(GetRatePlansQuery query, CancellationToken cancellationToken)
    {
        var (organisationId, id) = (caller.OrganisationId, RowId.Of(query.PlanId));
        var rows = db.Stream(source =>
        {
            var plans = source.RatePlans.Where(plan => plan.OrganisationId == organisationId);
            return (id is null ? plans : plans.Where(plan => plan.Id == id)).OrderBy(plan => plan.Id).Select(RatePlanView.Of);
        });
        return await Rows<RatePlanView>.ReadAsync(rows, cancellationToken);
    }
}
