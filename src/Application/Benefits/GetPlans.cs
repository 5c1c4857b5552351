using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Lists plans with their documents and supplemental benefits, in the order of their creation.</summary>
public sealed record GetPlansQuery : PagedQuery, IRequest<Result<Listing<PlanDetails>>>
{
    /// <summary>Only those of this collection; absent or null for all.</summary>
    public Field<Identifier> CollectionId { get; init; }

    internal override int CursorKeys => 1;
}

internal sealed class GetPlansValidator : PagedQueryValidator<GetPlansQuery>
{
    public GetPlansValidator() => PageRules();
}

internal sealed class GetPlansHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetPlansQuery, Result<Listing<PlanDetails>>>
{
    public async Task<Result<Listing<PlanDetails>>> Handle(GetPlansQuery query, CancellationToken cancellationToken)
    {
        var rows = db.Read(query, source => PlanRows.Of(source, Wanted(source, query)));
        return await Paging.PageAsync(PlanRows.Assemble(rows, cancellationToken), query, item => [item.Plan.PlanId], cancellationToken);
    }

    private IQueryable<Plan> Wanted(IPlanPlatformDb source, GetPlansQuery query)
    {
        var plans = source.Plans.Where(plan => plan.OrganisationId == caller.OrganisationId);
        if (query.CollectionId.HasValue)
        {
            var collectionId = query.CollectionId.Value.Text;
            plans = plans.Where(plan => plan.CollectionId == collectionId);
        }

        // An id is made from the time of creation, so its order is theirs.
        if (query.After is { } after)
        {
            var last = after.Keys[0];
            plans = plans.Where(plan => string.Compare(plan.Id, last) > 0);
        }

        return query.PageSize is { } size ? plans.OrderBy(plan => plan.Id).Take(size + 1) : plans;
    }
}
