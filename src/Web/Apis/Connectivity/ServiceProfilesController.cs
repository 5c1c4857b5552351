using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Service profiles.</summary>
public sealed class ServiceProfilesController(IMediator mediator, IMapper mapper) : ConnectivityController(mediator, mapper)
{
    /// <summary>Creates a service profile.</summary>
    [HttpPost("api/CreateServiceProfile")]
    [Operation("createServiceProfile")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Create([FromBody] CreateServiceProfileRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateServiceProfileCommand>(request.ServiceProfile.Value), (answer, id) => answer with { ServiceProfile = id }, cancellationToken);

    /// <summary>Shows one service profile, or all.</summary>
    [HttpGet("api/GetServiceProfile")]
    [Operation("getServiceProfile")]
    [ProducesResponseType(typeof(RowsResponse<ServiceProfileRow>), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(
        [FromQuery(Name = "serviceProfileId")] string? serviceProfileId, [FromQuery(Name = "profileId")] string? profileId, CancellationToken cancellationToken) =>
        ShowAsync<ServiceProfileView, ServiceProfileRow>(
            new GetServiceProfilesQuery { ServiceProfileId = serviceProfileId, ProfileId = profileId }, cancellationToken);

    /// <summary>Changes a service profile.</summary>
    [HttpPost("api/ModifyServiceProfile")]
    [Operation("modifyServiceProfile")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Modify([FromBody] ModifyServiceProfileRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<ModifyServiceProfileCommand>(request.ServiceProfile.Value), cancellationToken);

    /// <summary>Deletes a service profile that no plan, tariff or endpoint has.</summary>
    [HttpPost("api/DeleteServiceProfile")]
    [Operation("deleteServiceProfile")]
    [ProducesResponseType(typeof(ConnectivityResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Delete([FromBody] DeleteServiceProfileRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(Mapper.Map<DeleteServiceProfileCommand>(request.ServiceProfile.Value), cancellationToken);
}
