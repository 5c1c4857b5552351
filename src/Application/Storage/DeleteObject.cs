using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Deletes an object and its file for good: an administrator any, others their own.</summary>
/// <param name="Id">The object.</param>
public sealed record DeleteObjectCommand(string Id) : IRequest<Result>;

internal sealed class DeleteObjectHandler(IPlanPlatformDb db, IFileStore files, ICaller caller) : IRequestHandler<DeleteObjectCommand, Result>
{
    public Task<Result> Handle(DeleteObjectCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var found = await db.StorageObjects.AsTracking().Where(stored => stored.OrganisationId == caller.OrganisationId && stored.Id == command.Id)
                .Join(db.Allotments, stored => stored.OwnerId, owner => owner.PersonId, (stored, owner) => new { Stored = stored, Owner = owner })
                .FirstOrDefaultAsync(token);
            if (found is null || !caller.MaySee(found.Owner.PersonId))
                return StorageErrors.ObjectNotFound;
            found.Owner.Subtract(found.Stored);
            db.StorageObjects.Remove(found.Stored);
            db.AfterCommit(() => files.RemoveAsync([found.Stored.Id]));
            return Result.Success();
        },
        cancellationToken);
}
