using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Changes the given members of a plan. Of two updates at once each changes its own members, and none is lost.</summary>
public sealed record UpdatePlanCommand : IRequest<Result<PlanView>>, IIdempotent
{
    /// <summary>The plan.</summary>
    public Field<Identifier> PlanId { get; init; }

    /// <summary>The new name.</summary>
    public Field<string> PlanName { get; init; }

    /// <summary>The new description.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The collection to move to, which must exist.</summary>
    public Field<Identifier> CollectionId { get; init; }

    /// <summary>The new CSS colour.</summary>
    public Field<string> Color { get; init; }
}

internal sealed class UpdatePlanValidator : RequestValidator<UpdatePlanCommand>
{
    public UpdatePlanValidator()
    {
        RuleFor(command => command.PlanName).NotBlank().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).NotBlank().MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.CollectionId).NotBlank();
        RuleFor(command => command.Color).NotBlank().Format(CssColor.IsValid, "must be a CSS colour");
    }
}

internal sealed class UpdatePlanHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdatePlanCommand, Result<PlanView>>
{
    public Task<Result<PlanView>> Handle(UpdatePlanCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<PlanView>>(
            async token =>
            {
                var (id, collectionId) = (command.PlanId.Value.Text, command.CollectionId.HasValue ? command.CollectionId.Value.Text : null);
                var found = await db.Plans.AsTracking()
                    .Where(plan => plan.OrganisationId == caller.OrganisationId && plan.Id == id)
                    .Select(plan => new
                    {
                        Plan = plan,
                        CollectionExists = db.Collections.Any(other => other.OrganisationId == plan.OrganisationId && other.Id == collectionId),
                    })
                    .FirstOrDefaultAsync(token);
                if (found is null)
                    return BenefitsErrors.PlanNotFound;
                if (collectionId is not null && !found.CollectionExists)
                    return BenefitsErrors.CollectionNotFound;

                found.Plan.Change(collectionId, command.PlanName.Value, command.Description.Value, command.Color.Value, time.UtcNow());
                return PlanView.Of(found.Plan);
            },
            cancellationToken);
}
