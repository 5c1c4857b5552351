using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Plans.</summary>
public sealed class PlansController(IMediator mediator, IMapper mapper) : BenefitsController(mediator, mapper)
{
    /// <summary>Creates a plan (no plan_id), changes the given members of one, or deletes one (is_delete).</summary>
    [HttpPost("sync-plan")]
    [Operation("syncPlan")]
    [ProducesResponseType(typeof(BenefitsEnvelope<PlanResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Sync([FromBody] SyncPlanRequest request, CancellationToken cancellationToken) => request switch
    {
        { Deletes: true } => DeleteAsync(new DeletePlanCommand { PlanId = request.PlanId }, cancellationToken),
        { PlanId.IsSent: true } => ShowAsync<PlanView, PlanResponse>(Mapper.Map<UpdatePlanCommand>(request), cancellationToken),
        _ => ShowAsync<PlanView, PlanResponse>(Mapper.Map<CreatePlanCommand>(request), cancellationToken),
    };

    /// <summary>Shows one plan with its documents and supplemental benefits.</summary>
    [HttpPost("get-plan-details")]
    [Operation("getPlanDetails")]
    [ProducesResponseType(typeof(BenefitsEnvelope<PlanDetailsResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Details([FromBody] GetPlanDetailsRequest request, CancellationToken cancellationToken) =>
        ShowAsync<PlanDetails, PlanDetailsResponse>(new GetPlanDetailsQuery { PlanId = request.PlanId }, cancellationToken);

    /// <summary>Lists plans in the order of their creation.</summary>
    [HttpPost("get-plans")]
    [Operation("getPlans")]
    [ProducesResponseType(typeof(BenefitsEnvelope<IEnumerable<PlanDetailsResponse>>), StatusCodes.Status200OK)]
    public Task<IActionResult> List([FromBody] GetPlansRequest request, CancellationToken cancellationToken) =>
        ListAsync<PlanDetails, PlanDetailsResponse>(Mapper.Map<GetPlansQuery>(request), cancellationToken);
}
