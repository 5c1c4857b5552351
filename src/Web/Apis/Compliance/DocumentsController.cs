using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Companies' documents.</summary>
public sealed class DocumentsController(IMediator mediator, IMapper mapper) : ComplianceController(mediator, mapper)
{
    // 25 MiB of file; the rest is for the other parts and what stands between them.
    private const int MaxDocumentBody = 26 * 1024 * 1024;

    /// <summary>Adds a document to a company: a form with the parts file, name and kind.</summary>
    [HttpPost("api/v1/companies/{id}/documents")]
    [Operation("createCompanyDocument", TakesParts = true)]
    [BodyLimit(MaxDocumentBody)]
    [ProducesResponseType(typeof(CreatedResponse), StatusCodes.Status201Created)]
    public Task<IActionResult> Create(int id, [FromMultipart] CompanyDocumentRequest request, CancellationToken cancellationToken) =>
        CreateAsync(Mapper.Map<CreateCompanyDocumentCommand>(request) with { CompanyId = id }, "documents", cancellationToken);

    /// <summary>Lists a company's documents.</summary>
    [HttpGet("api/v1/companies/{id}/documents")]
    [Operation("getCompanyDocuments")]
    [ProducesResponseType(typeof(IEnumerable<CompanyDocumentResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        int id, [FromQuery(Name = "page")] string? page, [FromQuery(Name = "per_page")] string? perPage, CancellationToken cancellationToken) =>
        ListAsync<CompanyDocumentView, CompanyDocumentResponse>(
            new GetCompanyDocumentsQuery { CompanyId = id, Page = page, PerPage = perPage }, "documents", cancellationToken);

    /// <summary>Shows a document.</summary>
    [HttpGet("api/v1/documents/{id}")]
    [Operation("getCompanyDocument")]
    [ProducesResponseType(typeof(CompanyDocumentResponse), StatusCodes.Status200OK)]
    public Task<IActionResult> Get(int id, CancellationToken cancellationToken) =>
        ShowAsync<CompanyDocumentView, CompanyDocumentResponse>(
            new GetCompanyDocumentQuery(id), "document", document => document.Version, cancellationToken);

    /// <summary>Sends a document's file.</summary>
    [HttpGet("api/v1/documents/{id}/content")]
    [Operation("getCompanyDocumentContent")]
    [SendsAnything]
    [Produces("application/octet-stream")]
    [ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK)]
    public Task<IActionResult> Content(int id, CancellationToken cancellationToken) =>
        SendAsync(new OpenCompanyDocumentQuery(id), file => new AttachmentResult(file, "private"), cancellationToken);

    /// <summary>Deletes a document with its file and its distributions.</summary>
    [HttpDelete("api/v1/documents/{id}")]
    [Operation("deleteCompanyDocument")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        DeleteAsync(new DeleteCompanyDocumentCommand(id, IfVersions), cancellationToken);
}
