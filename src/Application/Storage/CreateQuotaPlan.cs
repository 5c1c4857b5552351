using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Creates a plan. An organisation's first one is its default, whatever is asked.</summary>
public sealed record CreateQuotaPlanCommand : IRequest<Result<QuotaPlanView>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The description; may be empty.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The quota in MiB.</summary>
    public Field<long> Quota { get; init; }

    /// <summary>Whether it becomes the default.</summary>
    public Field<bool> Default { get; init; }
}

internal sealed class CreateQuotaPlanValidator : RequestValidator<CreateQuotaPlanCommand>
{
    public CreateQuotaPlanValidator()
    {
        RuleFor(command => command.Name).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).Sent().MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.Quota).Required().Quota();
    }
}

internal sealed class CreateQuotaPlanHandler(IPlansForChange plans, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateQuotaPlanCommand, Result<QuotaPlanView>>
{
    public Task<Result<QuotaPlanView>> Handle(CreateQuotaPlanCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<QuotaPlanView>>(
        async token =>
        {
            var plan = QuotaPlan.Create(caller.OrganisationId, command.Name.Value!, command.Description.Value!, command.Quota.Value, time.UtcNow());
            var known = await plans.ReadAsync(plan.OrganisationId, planId: null, plan.NormalizedName, movesDefault: command.Default.Value, token);
            if (known.Exists(other => other.NormalizedName == plan.NormalizedName))
                return StorageErrors.PlanNameTaken;

            if (command.Default.Value || !known.Exists(other => other.IsDefault))
                plan.MakeDefault();
            db.QuotaPlans.Add(plan);
            return QuotaPlanView.Of(plan, version: 1);
        },
        cancellationToken);
}
