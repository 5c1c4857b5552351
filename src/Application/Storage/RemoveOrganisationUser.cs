using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Removes a user from the organisation, which is their only one: with their account and their objects.</summary>
/// <param name="Id">The user.</param>
public sealed record RemoveOrganisationUserCommand(int Id) : IRequest<Result>;

internal sealed class RemoveOrganisationUserHandler(IPersonRemoval removal, IFileStore files, IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<RemoveOrganisationUserCommand, Result>
{
    public Task<Result> Handle(RemoveOrganisationUserCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            if (await removal.RemoveAsync(caller.OrganisationId, command.Id, token) is not { WasMember: true } removed)
                return StorageErrors.UserNotFound;
            if (removed is { WasAdministrator: true, OtherAdministrators: 0 })
                return StorageErrors.LastAdministrator;
            db.Audit("Person.Deleted", $"{command.Id}", new { removed.Email, removed.FirstName, removed.LastName, removed.Objects });
            db.AfterCommit(() => files.RemoveAsync(removed.FileIds));
            return Result.Success();
        },
        cancellationToken);
}
