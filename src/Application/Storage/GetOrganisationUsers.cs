using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>Lists the organisation's users, by id.</summary>
public sealed record GetOrganisationUsersQuery : OffsetQuery, IRequest<Result<OffsetPage<StorageUserView>>>;

internal sealed class GetOrganisationUsersValidator : OffsetQueryValidator<GetOrganisationUsersQuery>;

internal sealed class GetOrganisationUsersHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetOrganisationUsersQuery, Result<OffsetPage<StorageUserView>>>
{
    public async Task<Result<OffsetPage<StorageUserView>>> Handle(GetOrganisationUsersQuery query, CancellationToken cancellationToken)
    {
        var organisationId = caller.OrganisationId;
        return await OffsetPage<StorageUserView>.ReadAsync(
            db,
            query,
            await db.People.CountAsync(person => person.OrganisationId == organisationId && person.Kind == PersonKind.Member, cancellationToken),
            source => StorageUsers.Of(source, organisationId).OrderBy(user => user.Id),
            user => user,
            cancellationToken);
    }
}
