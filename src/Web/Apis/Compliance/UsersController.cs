using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Users: new ones, and the signed-in one.</summary>
public sealed class UsersController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Gives somebody an account in the application's organisation, and mails them a link to choose a password.</summary>
    /// <remarks>Needs no access token but the application's key and secret, by HTTP Basic or beside the members; a token of the application does as well.</remarks>
    [AllowAnonymous]
    [ServiceFilter<ApplicationKeyFilter>(Order = ApplicationKeyFilter.BeforeTheMembers)]
    [HttpPost("api/v1/users")]
    [Operation("createUser")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Create([FromBody] CreateUserRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateUserCommand>(request) with { Site = SiteAddress.Of(HttpContext) }, "users", cancellationToken);

    /// <summary>Shows the signed-in user, without the resource's name around it.</summary>
    [HttpGet("api/v1/me")]
    [Operation("getMe")]
    [ProducesResponseType(typeof(UserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Me(CancellationToken cancellationToken) =>
        SendAsync(new GetMeQuery(), user => new JsonResult(Mapper.Map<UserResponse>(user)), cancellationToken);

    /// <summary>Shows the signed-in user; any other doesn't exist for them.</summary>
    [ServiceFilter<OwnUserFilter>]
    [HttpGet("api/v1/users/{id}")]
    [Operation("getUser")]
    [ProducesResponseType(typeof(UserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<UserView, UserResponse>(new GetMeQuery(), "user", user => user.Version, cancellationToken);

    /// <summary>Changes the signed-in user's name and e-mail address.</summary>
    [ServiceFilter<OwnUserFilter>]
    [HttpPut("api/v1/users/{id}")]
    [Operation("updateUser")]
    [ProducesResponseType(typeof(UserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Update(int id, [FromBody] UpdateUserRequest request, CancellationToken cancellationToken) =>
        ShowAsync<UserView, UserResponse>(
            Mapper.Map<UpdateUserCommand>(request) with { IfVersions = IfVersions, Site = SiteAddress.Of(HttpContext) },
            "user",
            user => user.Version,
            cancellationToken);

    /// <summary>Deletes the signed-in user with account, approvals and tokens. Companies stay.</summary>
    [ServiceFilter<OwnUserFilter>]
    [HttpDelete("api/v1/users/{id}")]
    [Operation("deleteUser")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(int id, CancellationToken cancellationToken) => DeleteAsync(new DeleteUserCommand(IfVersions), cancellationToken);
}
