using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Groups: the collections that plans and documents are in.</summary>
public sealed class GroupsController(IMediator mediator, IMapper mapper) : BenefitsController(mediator, mapper)
{
    /// <summary>Creates a group (no group_id), changes the given members of one, or deletes an empty one (is_delete).</summary>
    [HttpPost("sync-group")]
    [Operation("syncGroup")]
    [ProducesResponseType(typeof(BenefitsEnvelope<GroupResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Sync([FromBody] SyncGroupRequest request, CancellationToken cancellationToken) => request switch
    {
        { Deletes: true } => DeleteAsync(new DeleteCollectionCommand { GroupId = request.GroupId }, cancellationToken),
        { GroupId.IsSent: true } => ShowAsync<CollectionView, GroupResponse>(Mapper.Map<UpdateCollectionCommand>(request), cancellationToken),
        _ => ShowAsync<CollectionView, GroupResponse>(Mapper.Map<CreateCollectionCommand>(request), cancellationToken),
    };

    /// <summary>Lists the groups by name.</summary>
    [HttpPost("fetch-groups")]
    [Operation("fetchGroups")]
    [ProducesResponseType(typeof(BenefitsEnvelope<IEnumerable<GroupResponse>>), StatusCodes.Status200OK)]
    public Task<IActionResult> List([FromBody] FetchGroupsRequest request, CancellationToken cancellationToken) =>
        ListAsync<CollectionView, GroupResponse>(Mapper.Map<GetCollectionsQuery>(request), cancellationToken);
}
