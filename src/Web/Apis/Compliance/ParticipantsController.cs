using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Participants: a company's employees and their dependents.</summary>
public sealed class ParticipantsController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    /// <summary>Adds a participant to a company.</summary>
    [HttpPost("api/v1/participants")]
    [Operation("createParticipant")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Create([FromBody] CreateParticipantRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateParticipantCommand>(request), "participants", cancellationToken);

    /// <summary>Shows a participant.</summary>
    [HttpGet("api/v1/participants/{id}")]
    [Operation("getParticipant")]
    [ProducesResponseType(typeof(ParticipantResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<ParticipantView, ParticipantResponse>(new GetParticipantQuery(id), "participant", participant => participant.Version, cancellationToken);

    /// <summary>Lists a company's participants; with <c>archived=true</c> the archived ones only.</summary>
    [HttpGet("api/v1/participants")]
    [Operation("getParticipants")]
    [ProducesResponseType(typeof(IEnumerable<ParticipantResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        [FromQuery(Name = "company_id")] string? companyId,
        [FromQuery(Name = "archived")] string? archived,
        [FromQuery(Name = "page")] string? page,
        [FromQuery(Name = "per_page")] string? perPage,
        CancellationToken cancellationToken) =>
        ListAsync<ParticipantView, ParticipantResponse>(
            new GetParticipantsQuery { CompanyId = companyId, Archived = archived, Page = page, PerPage = perPage }, "participants", cancellationToken);

    /// <summary>Changes a participant.</summary>
    [HttpPut("api/v1/participants/{id}")]
    [Operation("updateParticipant")]
    [ProducesResponseType(typeof(ParticipantResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Update(int id, [FromBody] ParticipantRequest request, CancellationToken cancellationToken) =>
        ShowAsync<ParticipantView, ParticipantResponse>(
            Mapper.Map<UpdateParticipantCommand>(request) with { Id = id, IfVersions = IfVersions },
            "participant",
            participant => participant.Version,
            cancellationToken);

    /// <summary>Deletes a participant with its dependents.</summary>
    [HttpDelete("api/v1/participants/{id}")]
    [Operation("deleteParticipant")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        DeleteAsync(new DeleteParticipantCommand(id, IfVersions), cancellationToken);

    /// <summary>Takes a participant and its dependents out of lists, and keeps them.</summary>
    [HttpPost("api/v1/participants/archive")]
    [Operation("archiveParticipant")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Archive([FromQuery(Name = "participant_id")] string? participantId, CancellationToken cancellationToken) =>
        NameAsync(new ArchiveParticipantCommand(participantId), cancellationToken);

    /// <summary>The same, as the official client asks for it.</summary>
    [HttpGet("api/v1/participants/archive")]
    [Operation("archiveParticipantByGet")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> ArchiveByGet([FromQuery(Name = "participant_id")] string? participantId, CancellationToken cancellationToken) =>
        NameAsync(new ArchiveParticipantCommand(participantId), cancellationToken);

    /// <summary>Takes an archived participant back into lists, with the dependents that were archived with it.</summary>
    [HttpPost("api/v1/participants/{id}/restore")]
    [Operation("restoreParticipant")]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Restore(int id, CancellationToken cancellationToken) => NameAsync(new RestoreParticipantCommand(id), cancellationToken);
}
