using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Rate plans.</summary>
public sealed class RatePlansController(IMediator mediator, IMapper mapper) : ConnectivityController(mediator, mapper)
{
    /// <summary>Creates a plan.</summary>
    [HttpPost("api/createPlan")]
    [Operation("createPlan")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Create([FromBody] CreatePlanRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateRatePlanCommand>(request.PlanInfo.Value), (answer, id) => answer with { PlanId = id }, cancellationToken);

    /// <summary>Shows one plan, or all.</summary>
    [HttpGet("api/QueryRatePlan")]
    [Operation("queryRatePlan")]
    [ProducesResponseType(typeof(RowsResponse<PlanRow>), StatusCodes.Status200OK)]
    public Task<IActionResult> Get([FromQuery(Name = "planId")] string? planId, CancellationToken cancellationToken) =>
        ShowAsync<RatePlanView, PlanRow>(new GetRatePlansQuery(planId), cancellationToken);

    /// <summary>Changes a plan.</summary>
    [HttpPost("api/modifyPlan")]
    [Operation("modifyPlan")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Modify([FromBody] ModifyPlanRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<ModifyRatePlanCommand>(request.PlanInfo.Value), cancellationToken);

    /// <summary>Deletes a plan that no endpoint has.</summary>
    [HttpPost("api/deletePlan")]
    [Operation("deletePlan")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Delete([FromBody] DeletePlanRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<DeleteRatePlanCommand>(request.PlanInfo.Value), cancellationToken);
}
