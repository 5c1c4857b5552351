using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Changes the given members of a supplemental benefit.</summary>
public sealed record UpdateSupplementalBenefitCommand : IRequest<Result<SupplementalBenefitView>>, IIdempotent
{
    /// <summary>The benefit.</summary>
    public Field<Identifier> SupplementalBenefitId { get; init; }

    /// <summary>The new name.</summary>
    public Field<string> BenefitName { get; init; }

    /// <summary>The new description.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The plans that carry it, instead of the former ones.</summary>
    public Field<IReadOnlyList<Identifier>> PlanIds { get; init; }
}

internal sealed class UpdateSupplementalBenefitValidator : RequestValidator<UpdateSupplementalBenefitCommand>
{
    public UpdateSupplementalBenefitValidator()
    {
        RuleFor(command => command.BenefitName).NotBlank().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).NotBlank().MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.PlanIds).PlanIdRules();
    }
}

internal sealed class UpdateSupplementalBenefitHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdateSupplementalBenefitCommand, Result<SupplementalBenefitView>>
{
    public Task<Result<SupplementalBenefitView>> Handle(UpdateSupplementalBenefitCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<SupplementalBenefitView>>(
            async token =>
            {
                var id = command.SupplementalBenefitId.Value.Text;
                var planIds = command.PlanIds.Distinct()?.ToList();
                var wanted = planIds ?? [];
                var found = await db.SupplementalBenefits.AsTracking()
                    .Where(benefit => benefit.OrganisationId == caller.OrganisationId && benefit.Id == id)
                    .Select(benefit => new
                    {
                        Benefit = benefit,
                        Links = benefit.Plans,
                        KnownPlans = db.Plans.Count(plan => plan.OrganisationId == benefit.OrganisationId && wanted.Contains(plan.Id)),
                    })
                    .FirstOrDefaultAsync(token);
                if (found is null)
                    return BenefitsErrors.SupplementalBenefitNotFound;
                if (found.KnownPlans != wanted.Count)
                    return BenefitsErrors.PlanNotFound;

                found.Benefit.Change(command.BenefitName.Value, command.Description.Value, planIds, time.UtcNow());
                return SupplementalBenefitView.Of(found.Benefit);
            },
            cancellationToken);
}
