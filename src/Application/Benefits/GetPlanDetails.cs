using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Shows one plan with its documents and supplemental benefits.</summary>
public sealed record GetPlanDetailsQuery : IRequest<Result<PlanDetails>>
{
    /// <summary>The plan.</summary>
    public Field<Identifier> PlanId { get; init; }
}

internal sealed class GetPlanDetailsValidator : RequestValidator<GetPlanDetailsQuery>
{
    public GetPlanDetailsValidator() => RuleFor(query => query.PlanId).Required();
}

internal sealed class GetPlanDetailsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetPlanDetailsQuery, Result<PlanDetails>>
{
    public async Task<Result<PlanDetails>> Handle(GetPlanDetailsQuery query, CancellationToken cancellationToken)
    {
        var rows = db.Compiled(
            static (db, organisationId, id) => PlanRows.Of(db, db.Plans.Where(plan => plan.OrganisationId == organisationId && plan.Id == id)),
            caller.OrganisationId,
            query.PlanId.Value.Text);
        var found = await PlanRows.Assemble(rows, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return found is null ? BenefitsErrors.PlanNotFound : found;
    }
}
