using System.Globalization;
using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Deletes the caller's person: sessions and tokens end at once. Their companies stay, if need be without a manager.</summary>
/// <param name="IfVersions">The versions of which the caller insists on one; null for whichever.</param>
public sealed record DeleteUserCommand(IReadOnlyList<int>? IfVersions) : IRequest<Result>;

internal sealed class DeleteUserHandler(IPersonRemoval removal, IFileStore files, IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<DeleteUserCommand, Result>
{
    public Task<Result> Handle(DeleteUserCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var personId = caller.PersonId();
            if (await removal.RemoveAsync(caller.OrganisationId, personId, token) is not { } removed)
                return ComplianceErrors.UserNotFound;

            // What fails is rolled back.
            if (!command.IfVersions.Allows(removed.Version))
                return CommonErrors.PreconditionFailed;
            db.Audit("Person.Deleted", personId.ToString(CultureInfo.InvariantCulture), new { caller.OrganisationId });
            db.AfterCommit(() => files.RemoveAsync(removed.FileIds));
            return Result.Success();
        },
        cancellationToken);
}
