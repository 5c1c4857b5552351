using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Shows a user of the organisation: any to an administrator, to others themselves.</summary>
/// <param name="Id">The user.</param>
public sealed record GetOrganisationUserQuery(int Id) : IRequest<Result<StorageUserView>>;

internal sealed class GetOrganisationUserHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetOrganisationUserQuery, Result<StorageUserView>>
{
    public async Task<Result<StorageUserView>> Handle(GetOrganisationUserQuery query, CancellationToken cancellationToken)
    {
        if (!caller.MaySee(query.Id))
            return AccessErrors.Forbidden;
        return await StorageUsers.Of(db, caller.OrganisationId).FirstOrDefaultAsync(user => user.Id == query.Id, cancellationToken) is { } user
            ? user
            : StorageErrors.UserNotFound;
    }
}
