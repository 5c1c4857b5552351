using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Takes back an approval that the caller gave; every code and token under it ends with it.</summary>
/// <param name="GrantId">The approval.</param>
public sealed record RevokeGrantCommand(string GrantId) : IRequest<Result>;

internal sealed class RevokeGrantHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<RevokeGrantCommand, Result>
{
    public Task<Result> Handle(RevokeGrantCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var personId = caller.Current?.PersonId;
            var grant = await db.Grants.AsTracking()
                .FirstOrDefaultAsync(candidate => candidate.Id == command.GrantId && candidate.PersonId == personId, token);
            if (grant is null)
                return AccessErrors.NoSuchGrant;

            // Codes, chains and tokens go by the foreign keys' cascade.
            db.Grants.Remove(grant);
            return Result.Success();
        },
        cancellationToken);
}
