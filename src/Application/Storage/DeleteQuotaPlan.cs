using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Deletes a plan; its users get the default one. Gives how many they were.</summary>
/// <param name="Id">The plan.</param>
/// <param name="IfVersions">The versions of which the caller insists on one; null for none.</param>
public sealed record DeleteQuotaPlanCommand(string Id, IReadOnlyList<int>? IfVersions) : IRequest<Result<int>>;

internal sealed class DeleteQuotaPlanHandler(IQuotaPlanRemoval removal, IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<DeleteQuotaPlanCommand, Result<int>>
{
    public Task<Result<int>> Handle(DeleteQuotaPlanCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<int>>(
        async token =>
        {
            if (await removal.RemoveAsync(caller.OrganisationId, command.Id, token) is not { } removed)
                return StorageErrors.PlanNotFound;
            if (!command.IfVersions.Allows(removed.Version))
                return CommonErrors.PreconditionFailed;
            if (removed.IsDefault)
                return StorageErrors.IsDefaultPlan;
            db.Audit("QuotaPlan.Deleted", command.Id, removed);
            return removed.MovedUsers;
        },
        cancellationToken);
}
