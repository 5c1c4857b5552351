using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Creates a supplemental benefit.</summary>
public sealed record CreateSupplementalBenefitCommand : IRequest<Result<SupplementalBenefitView>>, IIdempotent
{
    /// <summary>The name; it need not be unique.</summary>
    public Field<string> BenefitName { get; init; }

    /// <summary>The description.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The plans that carry it.</summary>
    public Field<IReadOnlyList<Identifier>> PlanIds { get; init; }
}

internal sealed class CreateSupplementalBenefitValidator : RequestValidator<CreateSupplementalBenefitCommand>
{
    public CreateSupplementalBenefitValidator()
    {
        RuleFor(command => command.BenefitName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.PlanIds).PlanIdRules();
    }
}

internal sealed class CreateSupplementalBenefitHandler(IPlanPlatformDb db, References references, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateSupplementalBenefitCommand, Result<SupplementalBenefitView>>
{
    public Task<Result<SupplementalBenefitView>> Handle(CreateSupplementalBenefitCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<SupplementalBenefitView>>(
            async token =>
            {
                var planIds = command.PlanIds.Distinct();
                if (await references.ResolveAsync(collectionId: null, planIds, token) is { } error)
                    return error;

                var benefit = SupplementalBenefit.Create(
                    caller.OrganisationId, command.BenefitName.Value!, command.Description.TextOrNull(), planIds, time.UtcNow());
                db.SupplementalBenefits.Add(benefit);
                return SupplementalBenefitView.Of(benefit);
            },
            cancellationToken);
}
