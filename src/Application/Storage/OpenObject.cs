using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Opens an object's file: an administrator any, others their own.</summary>
/// <param name="Id">The object.</param>
public sealed record OpenObjectQuery(string Id) : IRequest<Result<OpenFile>>;

internal sealed class OpenObjectHandler(IPlanPlatformDb db, IFileStore files, ICaller caller) : IRequestHandler<OpenObjectQuery, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenObjectQuery query, CancellationToken cancellationToken)
    {
        var found = await db.StorageObjects.FirstOrDefaultAsync(stored => stored.OrganisationId == caller.OrganisationId && stored.Id == query.Id, cancellationToken);
        return found is not null && caller.MaySee(found.OwnerId) && files.Open(found.Id) is { } content
            ? new OpenFile(content, found.ContentType, found.Name)
            : StorageErrors.ObjectNotFound;
    }
}
