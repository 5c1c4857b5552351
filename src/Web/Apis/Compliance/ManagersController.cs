using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Who manages a company.</summary>
public sealed class ManagersController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Lists a company's managers.</summary>
    [HttpGet("api/v1/companies/{id}/managers")]
    [Operation("getManagers")]
    [ProducesResponseType(typeof(IEnumerable<UserResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(int id, CancellationToken cancellationToken) =>
        SendAsync(new GetManagersQuery(id), managers => Wrapped("managers", managers.Select(Mapper.Map<UserResponse>)), cancellationToken);

    /// <summary>Has another user manage a company.</summary>
    [HttpPost("api/v1/companies/{id}/managers")]
    [Operation("addManager")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Add(int id, [FromBody] ManagerRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<AddManagerCommand>(request) with { CompanyId = id }, $"companies/{id}/managers", cancellationToken);

    /// <summary>Ends a user's managing of a company. The last manager can't leave.</summary>
    [HttpDelete("api/v1/companies/{id}/managers/{user_id}")]
    [Operation("removeManager")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Remove(int id, [FromRoute(Name = "user_id")] int userId, CancellationToken cancellationToken) =>
        DeleteAsync(new RemoveManagerCommand(id, userId), cancellationToken);
}
