using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Endpoints.</summary>
public sealed class EndpointsController(IMediator mediator, IMapper mapper) : ConnectivityController(mediator, mapper)
{
    /// <summary>Creates an endpoint, with a plan or detached.</summary>
    [HttpPost("api/createEndpoint")]
    [Operation("createEndpoint")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Create([FromBody] CreateEndpointRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateEndpointCommand>(request.EndpointInfo.Value), (answer, id) => answer with { EndpointId = id }, cancellationToken);

    /// <summary>Shows one endpoint, those of a plan, or all; a page of them where one is asked for.</summary>
    [HttpGet("api/GetEndpoint")]
    [Operation("getEndpoint")]
    [ProducesResponseType(typeof(RowsResponse<EndpointRow>), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(
        [FromQuery(Name = "endpointId")] string? endpointId,
        [FromQuery(Name = "planId")] string? planId,
        [FromQuery(Name = "page")] string? page,
        [FromQuery(Name = "perPage")] string? perPage,
        CancellationToken cancellationToken) =>
        ShowAsync<EndpointView, EndpointRow>(
            new GetEndpointsQuery { EndpointId = endpointId, PlanId = planId, Page = page, PerPage = perPage }, cancellationToken);

    /// <summary>Changes an endpoint: renames it, moves it to another plan, detaches it.</summary>
    [HttpPost("api/modifyEndpoint")]
    [Operation("modifyEndpoint")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Modify([FromBody] ModifyEndpointRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<ModifyEndpointCommand>(request.EndpointInfo.Value), cancellationToken);

    /// <summary>Deletes an endpoint, which detaches its plan.</summary>
    [HttpPost("api/deleteEndpoint")]
    [Operation("deleteEndpoint")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Delete([FromBody] DeleteEndpointRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<DeleteEndpointCommand>(request.EndpointInfo.Value), cancellationToken);
}
