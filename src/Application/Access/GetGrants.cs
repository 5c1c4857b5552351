using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The applications that the caller approved, the latest first.</summary>
public sealed record GetGrantsQuery : IRequest<Result<IReadOnlyList<GrantView>>>;

/// <summary>One approval.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Application">The application's name.</param>
/// <param name="Organisation">The name of the organisation to which the application belongs.</param>
/// <param name="Scopes">What was approved.</param>
/// <param name="CreatedAt">Since when, UTC.</param>
/// <param name="Devices">How many chains of tokens live under it: about as many as devices that are connected.</param>
public sealed record GrantView(string Id, string Application, string Organisation, IReadOnlyList<string> Scopes, DateTime CreatedAt, int Devices);

internal sealed class GetGrantsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetGrantsQuery, Result<IReadOnlyList<GrantView>>>
{
    public async Task<Result<IReadOnlyList<GrantView>>> Handle(GetGrantsQuery query, CancellationToken cancellationToken)
    {
        var personId = caller.Current?.PersonId;
        return await db.Grants
            .Where(grant => grant.PersonId == personId)
            .OrderByDescending(grant => grant.ApprovedAt)
            .Select(grant => new GrantView(
                grant.Id,
                grant.Application!.Name,
                grant.Application.Organisation!.Name,
                Scopes.Parse(grant.ApprovedScopes),
                grant.CreatedAt,
                db.TokenChains.Count(chain => chain.GrantId == grant.Id)))
            .ToListAsync(cancellationToken);
    }
}
