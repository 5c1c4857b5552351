using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Lists objects in the order of their creation: to an administrator the organisation's, to others their own.</summary>
public sealed record GetObjectsQuery : OffsetQuery, IRequest<Result<OffsetPage<ObjectView>>>;

internal sealed class GetObjectsValidator : OffsetQueryValidator<GetObjectsQuery>;

internal sealed class GetObjectsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetObjectsQuery, Result<OffsetPage<ObjectView>>>
{
    public async Task<Result<OffsetPage<ObjectView>>> Handle(GetObjectsQuery query, CancellationToken cancellationToken) =>
        await OffsetPage<ObjectView>.ReadAsync(
            db,
            query,
            await Seen(db).CountAsync(cancellationToken),
            source => Seen(source).OrderBy(stored => stored.Id),
            stored => new ObjectView(stored.Id, stored.Name, stored.Size, stored.OwnerId, stored.CreatedAt),
            cancellationToken);

    private IQueryable<StorageObject> Seen(IPlanPlatformDb source)
    {
        var (organisationId, personId) = (caller.OrganisationId, caller.Current!.PersonId);
        return caller.Current.Administers
            ? source.StorageObjects.Where(stored => stored.OrganisationId == organisationId)
            : source.StorageObjects.Where(stored => stored.OwnerId == personId);
    }
}
