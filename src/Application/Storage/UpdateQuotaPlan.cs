using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Changes the given members of a plan.</summary>
public sealed record UpdateQuotaPlanCommand : IRequest<Result<QuotaPlanView>>
{
    /// <summary>The plan.</summary>
    public string Id { get; init; } = "";

    /// <summary>The versions of which the caller insists on one; null for none.</summary>
    public IReadOnlyList<int>? IfVersions { get; init; }

    /// <summary>The new name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The new description; may be empty.</summary>
    public Field<string> Description { get; init; }

    /// <summary>The new quota in MiB.</summary>
    public Field<long> Quota { get; init; }

    /// <summary>True makes it the default; false is refused of the default.</summary>
    public Field<bool> Default { get; init; }
}

internal sealed class UpdateQuotaPlanValidator : RequestValidator<UpdateQuotaPlanCommand>
{
    public UpdateQuotaPlanValidator()
    {
        RuleFor(command => command.Name).NotBlank().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Description).MaxLength(Text.DescriptionMaxLength);
        RuleFor(command => command.Quota).Quota();
    }
}

internal sealed class UpdateQuotaPlanHandler(IPlansForChange plans, IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<UpdateQuotaPlanCommand, Result<QuotaPlanView>>
{
    public Task<Result<QuotaPlanView>> Handle(UpdateQuotaPlanCommand command, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var name = command.Name.HasValue ? Text.Normalise(command.Name.Value) : null;
            return Change(command, name, await plans.ReadAsync(caller.OrganisationId, command.Id, name, movesDefault: command.Default.Value, token));
        },
        cancellationToken);

    private static Result<QuotaPlanView> Change(UpdateQuotaPlanCommand command, string? name, List<QuotaPlan> known)
    {
        if (known.Find(candidate => candidate.Id == command.Id) is not { } plan)
            return StorageErrors.PlanNotFound;
        if (!command.IfVersions.Allows(plan.Version))
            return CommonErrors.PreconditionFailed;
        if (name is not null && known.Exists(other => other != plan && other.NormalizedName == name))
            return StorageErrors.PlanNameTaken;
        if (plan.IsDefault && command.Default is { HasValue: true, Value: false })
            return StorageErrors.IsDefaultPlan;

        var becomesDefault = !plan.IsDefault && command.Default.Value;
        if (becomesDefault)
            plan.MakeDefault();
        var isChanged = plan.Change(command.Name.Value, command.Description.Value, command.Quota.HasValue ? command.Quota.Value : null);
        return QuotaPlanView.Of(plan, plan.Version + (becomesDefault || isChanged ? 1 : 0));
    }
}
