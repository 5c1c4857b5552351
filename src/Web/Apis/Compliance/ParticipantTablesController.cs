using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Participants as tables (CSV).</summary>
public sealed class ParticipantTablesController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    // 64 MiB of table; the rest is for the form around it.
    private const long MaxBody = 65 * 1024 * 1024;

    /// <summary>Adds the participants of a table: all or, where anything is wrong, none.</summary>
    [HttpPost("api/v1/companies/{id}/participants/import")]
    [Operation("importParticipants", TakesParts = true)]
    [BodyLimit(MaxBody)]
    [Consumes(ParticipantCsvBody.Csv, MultipartForm.MediaType)]
    [ProducesResponseType(typeof(ImportResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Import(
        int id, [FromQuery(Name = "dry_run")] string? dryRun, [FromQuery(Name = "partial")] string? partial, CancellationToken cancellationToken) =>
        SendAsync(
            new ImportParticipantsCommand(id, ParticipantCsvBody.RowsAsync(Request, cancellationToken), dryRun, partial),
            report => Wrapped("import", Mapper.Map<ImportResponse>(report)),
            cancellationToken);

    /// <summary>Gives all participants of a company as a table; with <c>archived=true</c> the archived ones.</summary>
    [HttpGet("api/v1/companies/{id}/participants/export")]
    [Operation("exportParticipants")]
    [SendsAnything]
    [ProducesResponseType(StatusCodes.Status200OK)]
    public Task<IActionResult> Export(int id, [FromQuery(Name = "archived")] string? archived, CancellationToken cancellationToken) =>
        SendAsync(new ExportParticipantsQuery(id, archived), participants => new ParticipantCsvResult(id, participants), cancellationToken);
}
