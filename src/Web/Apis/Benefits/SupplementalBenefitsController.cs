using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Supplemental benefits, such as dental coverage, which plans carry.</summary>
public sealed class SupplementalBenefitsController(IMediator mediator, IMapper mapper) : BenefitsController(mediator, mapper)
{
    /// <summary>Creates a supplemental benefit (no id), changes the given members of one, or deletes one (is_delete).</summary>
    [HttpPost("sync-supplemental-benefit")]
    [Operation("syncSupplementalBenefit")]
    [ProducesResponseType(typeof(BenefitsEnvelope<SupplementalBenefitResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Sync([FromBody] SyncSupplementalBenefitRequest request, CancellationToken cancellationToken) => request switch
    {
        { Deletes: true } => DeleteAsync(
            new DeleteSupplementalBenefitCommand { SupplementalBenefitId = request.SupplementalBenefitId }, cancellationToken),
        { SupplementalBenefitId.IsSent: true } => ShowAsync<SupplementalBenefitView, SupplementalBenefitResponse>(
            Mapper.Map<UpdateSupplementalBenefitCommand>(request), cancellationToken),
        _ => ShowAsync<SupplementalBenefitView, SupplementalBenefitResponse>(
            Mapper.Map<CreateSupplementalBenefitCommand>(request), cancellationToken),
    };

    /// <summary>Lists the supplemental benefits by name, or those that one plan carries.</summary>
    [HttpPost("get-supplemental-benefits")]
    [Operation("getSupplementalBenefits")]
    [ProducesResponseType(typeof(BenefitsEnvelope<IEnumerable<SupplementalBenefitDetailsResponse>>), StatusCodes.Status200OK)]
    public Task<IActionResult> List([FromBody] GetSupplementalBenefitsRequest request, CancellationToken cancellationToken) =>
        ListAsync<SupplementalBenefitDetails, SupplementalBenefitDetailsResponse>(
            Mapper.Map<GetSupplementalBenefitsQuery>(request), cancellationToken);
}
