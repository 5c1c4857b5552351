using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Lists the organisation's supplemental benefits, or those that one plan carries, by name then id.</summary>
public sealed record GetSupplementalBenefitsQuery : PagedQuery, IRequest<Result<Listing<SupplementalBenefitDetails>>>
{
    /// <summary>Only those that this plan carries; absent or null for all.</summary>
    public Field<Identifier> PlanId { get; init; }

    internal override int CursorKeys => 2;
}

/// <summary>A supplemental benefit with the plans that carry it.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="Plans">The plans, by name then id.</param>
public sealed record SupplementalBenefitDetails(SupplementalBenefitView Benefit, IReadOnlyList<AssociatedPlan> Plans);

internal sealed class GetSupplementalBenefitsValidator : PagedQueryValidator<GetSupplementalBenefitsQuery>
{
    public GetSupplementalBenefitsValidator() => PageRules();
}

internal sealed class GetSupplementalBenefitsHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetSupplementalBenefitsQuery, Result<Listing<SupplementalBenefitDetails>>>
{
    public async Task<Result<Listing<SupplementalBenefitDetails>>> Handle(
        GetSupplementalBenefitsQuery query, CancellationToken cancellationToken)
    {
        var rows = db.Read(query, source => Wanted(source, query).ByNameThenId(query).Select(benefit => new
        {
            Benefit = benefit,

            // The organisation once more: without it the links of every tenant are read through.
            Plans = benefit.Plans
                .Where(link => link.OrganisationId == caller.OrganisationId)
                .OrderBy(link => link.Plan!.Name).ThenBy(link => link.PlanId)
                .Select(link => new AssociatedPlan(link.PlanId, link.Plan!.Name, link.Plan.Color))
                .ToList(),
        }));
        var benefits = rows.Select(row => new SupplementalBenefitDetails(SupplementalBenefitView.Of(row.Benefit), row.Plans));
        return await Paging.PageAsync(
            benefits, query, item => [item.Benefit.BenefitName, item.Benefit.SupplementalBenefitId], cancellationToken);
    }

    private IQueryable<SupplementalBenefit> Wanted(IPlanPlatformDb source, GetSupplementalBenefitsQuery query)
    {
        var benefits = source.SupplementalBenefits.Where(benefit => benefit.OrganisationId == caller.OrganisationId);
        if (!query.PlanId.HasValue)
            return benefits;
        var planId = query.PlanId.Value.Text;
        return benefits.Where(benefit => benefit.Plans.Any(link => link.PlanId == planId));
    }
}
