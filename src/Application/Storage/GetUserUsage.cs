using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>How many bytes a user stores: an administrator may ask of any, others of themselves.</summary>
/// <param name="Id">The user.</param>
public sealed record GetUserUsageQuery(int Id) : IRequest<Result<long>>;

internal sealed class GetUserUsageHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetUserUsageQuery, Result<long>>
{
    public async Task<Result<long>> Handle(GetUserUsageQuery query, CancellationToken cancellationToken)
    {
        if (!caller.MaySee(query.Id))
            return AccessErrors.Forbidden;
        var user = await StorageUsers.Of(db, caller.OrganisationId).Where(user => user.Id == query.Id).Select(user => new { user.Usage }).FirstOrDefaultAsync(cancellationToken);
        return user is null ? StorageErrors.UserNotFound : user.Usage;
    }
}
