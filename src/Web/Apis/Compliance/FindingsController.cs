using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Why a company has its grade.</summary>
public sealed class FindingsController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Lists what takes something off a company's score, with the participants concerned.</summary>
    [HttpGet("api/v1/companies/{id}/findings")]
    [Operation("getFindings")]
    [ProducesResponseType(typeof(FindingsResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> List(int id, CancellationToken cancellationToken) =>
        SendAsync(new GetFindingsQuery(id), findings => new JsonResult(Mapper.Map<FindingsResponse>(findings)), cancellationToken);
}
