using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>Plans: of the token's organisation, whether the path names it or not.</summary>
public sealed class QuotaPlansController(IMediator mediator, IMapper mapper) : StorageController(mediator, mapper)
{
    private const string Plans = "api/v1/plans";
    private const string PlansOfOrganisation = "api/v1/organisations/{orgGroupId}/plans";
    private const string MovedHeader = "X-Users-Moved";

    /// <summary>Creates a plan; the first one becomes the default.</summary>
    [HttpPost(Plans)]
    [HttpPost(PlansOfOrganisation)]
    [AdministratorsOnly]
    [Operation("createQuotaPlan")]
    [ProducesResponseType(typeof(QuotaPlanResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Create([FromBody] QuotaPlanRequest request, CancellationToken cancellationToken) =>
        SendAsync(Mapper.Map<CreateQuotaPlanCommand>(request), plan => Created($"{Request.Path.Value!.TrimEnd('/')}/{plan.Id}", Tagged(plan)), cancellationToken);

    /// <summary>Lists plans.</summary>
    [HttpGet(Plans)]
    [HttpGet(PlansOfOrganisation)]
    [AdministratorsOnly]
    [Operation("getQuotaPlans")]
    [ProducesResponseType(typeof(PageResponse<ListedQuotaPlanResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        [FromQuery(Name = "limit")] string? limit,
        [FromQuery(Name = "offset")] string? offset,
        [FromQuery(Name = "sortBy")] string? sortBy,
        [FromQuery(Name = "orderBy")] string? orderBy,
        CancellationToken cancellationToken) =>
        ListAsync<QuotaPlanView, ListedQuotaPlanResponse>(
            new GetQuotaPlansQuery { Limit = limit, Offset = offset, SortBy = sortBy, OrderBy = orderBy }, cancellationToken);

    /// <summary>Shows a plan; to those who administer nothing, their own.</summary>
    [HttpGet(Plans + "/{planId}")]
    [HttpGet(PlansOfOrganisation + "/{planId}")]
    [Operation("getQuotaPlan")]
    [ProducesResponseType(typeof(QuotaPlanResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(string planId, CancellationToken cancellationToken) => ShowPlanAsync(new GetQuotaPlanQuery(planId), cancellationToken);

    /// <summary>Changes the given members of a plan.</summary>
    [HttpPut(Plans + "/{planId}")]
    [HttpPut(PlansOfOrganisation + "/{planId}")]
    [AdministratorsOnly]
    [Operation("updateQuotaPlan")]
    [ProducesResponseType(typeof(QuotaPlanResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Update(string planId, [FromBody] QuotaPlanRequest request, CancellationToken cancellationToken) =>
        ShowPlanAsync(Mapper.Map<UpdateQuotaPlanCommand>(request) with { Id = planId, IfVersions = IfVersions }, cancellationToken);

    /// <summary>Deletes a plan; its users get the default one.</summary>
    [HttpDelete(Plans + "/{planId}")]
    [HttpDelete(PlansOfOrganisation + "/{planId}")]
    [AdministratorsOnly]
    [Operation("deleteQuotaPlan")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(string planId, CancellationToken cancellationToken) => SendAsync(
        new DeleteQuotaPlanCommand(planId, IfVersions),
        moved =>
        {
            Response.Headers[MovedHeader] = $"{moved}";
            return NoContent();
        },
        cancellationToken);

    private Task<IActionResult> ShowPlanAsync(IRequest<Result<QuotaPlanView>> request, CancellationToken cancellationToken) =>
        SendAsync(request, plan => new JsonResult(Tagged(plan)), cancellationToken);

    private QuotaPlanResponse Tagged(QuotaPlanView plan)
    {
        Response.Headers.ETag = $"\"{plan.Version}\"";
        return Mapper.Map<QuotaPlanResponse>(plan);
    }
}
