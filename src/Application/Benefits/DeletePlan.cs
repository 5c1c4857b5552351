using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Deletes a plan for good, with the documents, their files and the supplemental benefits that no other plan carries.</summary>
public sealed record DeletePlanCommand : IRequest<Result>, IIdempotent
{
    /// <summary>The plan.</summary>
    public Field<Identifier> PlanId { get; init; }
}

internal sealed class DeletePlanValidator : RequestValidator<DeletePlanCommand>
{
    public DeletePlanValidator() => RuleFor(command => command.PlanId).Required();
}

internal sealed class DeletePlanHandler(IPlanPlatformDb db, IPlanRemoval removal, IFileStore files, ICaller caller)
    : IRequestHandler<DeletePlanCommand, Result>
{
    public Task<Result> Handle(DeletePlanCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result>(
            async token =>
            {
                var removed = await removal.RemoveAsync(caller.OrganisationId, command.PlanId.Value.Text, token);
                if (removed is null)
                    return BenefitsErrors.PlanNotFound;

                db.Audit("Plan.Deleted", removed.Plan.PlanId, removed);
                db.AfterCommit(() => files.RemoveAsync(removed.FileIds));
                return Result.Success();
            },
            cancellationToken);
}
