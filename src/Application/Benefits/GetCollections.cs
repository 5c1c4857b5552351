using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Lists the organisation's collections by name, then id.</summary>
public sealed record GetCollectionsQuery : PagedQuery, IRequest<Result<Listing<CollectionView>>>
{
    internal override int CursorKeys => 2;
}

internal sealed class GetCollectionsValidator : PagedQueryValidator<GetCollectionsQuery>
{
    public GetCollectionsValidator() => PageRules();
}

internal sealed class GetCollectionsHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetCollectionsQuery, Result<Listing<CollectionView>>>
{
    public async Task<Result<Listing<CollectionView>>> Handle(GetCollectionsQuery query, CancellationToken cancellationToken)
    {
        var collections = db.Read(query, source => source.Collections
            .Where(collection => collection.OrganisationId == caller.OrganisationId)
            .ByNameThenId(query)
            .Select(collection => new CollectionView(
                collection.Id, collection.Name, collection.Description, collection.CreatedAt, collection.UpdatedAt)));
        return await Paging.PageAsync(collections, query, item => [item.GroupName, item.GroupId], cancellationToken);
    }
}
