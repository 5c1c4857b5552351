using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows the caller's person, if that is who is asked for.</summary>
/// <param name="Id">The user.</param>
public sealed record GetUserQuery(int Id) : IRequest<Result<UserView>>;

internal sealed class GetUserHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetUserQuery, Result<UserView>>
{
    public async Task<Result<UserView>> Handle(GetUserQuery query, CancellationToken cancellationToken)
    {
        if (query.Id != caller.PersonId())
            return ComplianceErrors.UserNotFound;
        return await db.People.Where(person => person.Id == query.Id).Select(UserView.Of).FirstOrDefaultAsync(cancellationToken) is { } user
            ? user
            : ComplianceErrors.UserNotFound;
    }
}
