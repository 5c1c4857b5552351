using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Users: the signed-in one only.</summary>
public sealed class UsersController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Shows the signed-in user, without the resource's name around it.</summary>
    [HttpGet("api/v1/me")]
    [Operation("getMe")]
    [ProducesResponseType(typeof(UserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Me(CancellationToken cancellationToken) =>
        SendAsync(new GetMeQuery(), user => new JsonResult(Mapper.Map<UserResponse>(user)), cancellationToken);

    /// <summary>Shows the signed-in user; any other doesn't exist for them.</summary>
    [HttpGet("api/v1/users/{id:int:min(1)}")]
    [Operation("getUser")]
    [ProducesResponseType(typeof(UserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<UserView, UserResponse>(new GetUserQuery(id), "user", user => user.Version, cancellationToken);
}
