using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows the caller's person.</summary>
public sealed record GetMeQuery : IRequest<Result<UserView>>;

internal sealed class GetMeHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetMeQuery, Result<UserView>>
{
    public async Task<Result<UserView>> Handle(GetMeQuery query, CancellationToken cancellationToken)
    {
        var personId = caller.PersonId();
        return await db.People.Where(person => person.Id == personId).Select(UserView.Of).FirstOrDefaultAsync(cancellationToken) is { } user
            ? user
            : ComplianceErrors.UserNotFound;
    }
}
