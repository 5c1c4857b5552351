using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Creates a plan, and where allowed the collection that it names.</summary>
public sealed record CreatePlanCommand : IRequest<Result<PlanView>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> PlanName { get; init; }

    /// <summary>The description.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The collection.</summary>
    public Field<Identifier> CollectionId { get; init; }

    /// <summary>A CSS colour.</summary>
    public Field<string> Color { get; init; }
}

internal sealed class CreatePlanValidator : RequestValidator<CreatePlanCommand>
{
    public CreatePlanValidator()
    {
        RuleFor(command => command.PlanName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).Required().MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.CollectionId).Required();
        RuleFor(command => command.Color).Required().Format(CssColor.IsValid, "must be a CSS colour");
    }
}

internal sealed class CreatePlanHandler(IPlanPlatformDb db, References references, ICaller caller, TimeProvider time)
    : IRequestHandler<CreatePlanCommand, Result<PlanView>>
{
    public Task<Result<PlanView>> Handle(CreatePlanCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<PlanView>>(
            async token =>
            {
                var collectionId = command.CollectionId.Value.Text;
                if (await references.ResolveAsync(collectionId, planIds: null, token) is { } error)
                    return error;

                var plan = Plan.Create(
                    caller.OrganisationId,
                    collectionId,
                    command.PlanName.Value!,
                    command.Description.Value!,
                    command.Color.Value!,
                    time.UtcNow());
                db.Plans.Add(plan);
                return PlanView.Of(plan);
            },
            cancellationToken);
}
