using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Storage;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>The token's organisation and its users.</summary>
public sealed class OrganisationsController(IMediator mediator, IMapper mapper) : StorageController(mediator, mapper)
{
    private const string Users = "api/v1/organisations/{orgGroupId}/users";
    private const string OneUser = Users + "/{userId}";

    /// <summary>Shows the token's organisation.</summary>
    [HttpGet("api/v1/organisations/me")]
    [Operation("getOrganisation")]
    [ProducesResponseType(typeof(OrganisationResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Me(CancellationToken cancellationToken) =>
        ShowAsync<OrganisationView, OrganisationResponse>(new GetOrganisationQuery(), cancellationToken);

    /// <summary>Lists the organisation's users by id.</summary>
    [HttpGet(Users)]
    [AdministratorsOnly]
    [Operation("getOrganisationUsers")]
    [ProducesResponseType(typeof(PageResponse<StorageUserResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        [FromQuery(Name = "limit")] string? limit, [FromQuery(Name = "offset")] string? offset, CancellationToken cancellationToken) =>
        ListAsync<StorageUserView, StorageUserResponse>(new GetOrganisationUsersQuery { Limit = limit, Offset = offset }, cancellationToken);

    /// <summary>Adds a person, who gets a mail with a link to choose a password.</summary>
    [HttpPost(Users)]
    [AdministratorsOnly]
    [Operation("addOrganisationUser")]
    [ProducesResponseType(typeof(StorageUserResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Add([FromBody] AddStorageUserRequest request, CancellationToken cancellationToken) =>
        CreateAsync<StorageUserView, StorageUserResponse>(
            Mapper.Map<AddOrganisationUserCommand>(request) with { Site = SiteAddress.Of(HttpContext) },
            user => $"{Request.Path.Value!.TrimEnd('/')}/{user.Id}",
            cancellationToken);

    /// <summary>Shows a user; to those who administer nothing, themselves.</summary>
    [HttpGet(OneUser)]
    [Operation("getOrganisationUser")]
    [ProducesResponseType(typeof(StorageUserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int userId, CancellationToken cancellationToken) =>
        ShowAsync<StorageUserView, StorageUserResponse>(new GetOrganisationUserQuery(userId), cancellationToken);

    /// <summary>Changes the given ones of roles, administrator's mark and plan.</summary>
    [HttpPut(OneUser)]
    [AdministratorsOnly]
    [Operation("changeOrganisationUser")]
    [ProducesResponseType(typeof(StorageUserResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Change(int userId, [FromBody] ChangeStorageUserRequest request, CancellationToken cancellationToken) =>
        ShowAsync<StorageUserView, StorageUserResponse>(Mapper.Map<ChangeOrganisationUserCommand>(request) with { Id = userId }, cancellationToken);

    /// <summary>Removes a user with their account and their objects.</summary>
    [HttpDelete(OneUser)]
    [AdministratorsOnly]
    [Operation("removeOrganisationUser")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Remove(int userId, CancellationToken cancellationToken) =>
        SendAsync(new RemoveOrganisationUserCommand(userId), NoContent, cancellationToken);
}
