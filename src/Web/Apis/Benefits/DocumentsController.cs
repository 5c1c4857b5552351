using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Documents and their files.</summary>
public sealed class DocumentsController(IMediator mediator, IMapper mapper, DownloadLinks links) : BenefitsController(mediator, mapper)
{
    // 25 MiB of file are 33.4 MiB of base64; the rest is for the other members.
    private const int MaxDocumentBody = 36 * 1024 * 1024;

    /// <summary>Creates a document (no document_id), changes the given members of one, or deletes one (is_delete).</summary>
    [HttpPost("sync-document")]
    [Operation("syncDocument")]
    [BodyLimit(MaxDocumentBody)]
    [ProducesResponseType(typeof(BenefitsEnvelope<DocumentResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Sync([FromBody] SyncDocumentRequest request, CancellationToken cancellationToken) => request switch
    {
        { Deletes: true } => DeleteAsync(new DeleteDocumentCommand { DocumentId = request.DocumentId }, cancellationToken),
        { DocumentId.IsSent: true } => ShowAsync<DocumentView, DocumentResponse>(Mapper.Map<UpdateDocumentCommand>(request), cancellationToken),
        _ => ShowAsync<DocumentView, DocumentResponse>(Mapper.Map<CreateDocumentCommand>(request), cancellationToken),
    };

    /// <summary>Lists the documents of a collection by name.</summary>
    [HttpPost("get-documents")]
    [Operation("getDocuments")]
    [ProducesResponseType(typeof(BenefitsEnvelope<IEnumerable<ListedDocumentResponse>>), StatusCodes.Status200OK)]
    public Task<IActionResult> List([FromBody] GetDocumentsRequest request, CancellationToken cancellationToken) =>
        ListAsync<DocumentView, ListedDocumentResponse>(Mapper.Map<GetDocumentsQuery>(request), cancellationToken);

    /// <summary>Shows one document with the plans that it is associated with.</summary>
    [HttpPost("get-document-details")]
    [Operation("getDocumentDetails")]
    [ProducesResponseType(typeof(BenefitsEnvelope<DocumentDetailsResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Details([FromBody] DocumentRequest request, CancellationToken cancellationToken) =>
        ShowAsync<DocumentDetails, DocumentDetailsResponse>(new GetDocumentDetailsQuery { DocumentId = request.DocumentId }, cancellationToken);

    /// <summary>Makes a link under which the document's content can be had for an hour without a token.</summary>
    [HttpPost("download")]
    [Operation("download")]
    [ProducesResponseType(typeof(BenefitsEnvelope<DownloadResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> Link([FromBody] DocumentRequest request, CancellationToken cancellationToken) =>
        SendAsync(
            new GetDocumentSourceQuery { DocumentId = request.DocumentId },
            source => Okay(new DownloadResponse(source.Url ?? links.Sign(source.DocumentId))),
            cancellationToken);

    /// <summary>Sends the stored file to the bearer of a token or of a signed link.</summary>
    [HttpGet("download/{document_id}")]
    [Authorize(AuthenticationSchemes = BearerHandler.SchemeName + "," + DownloadLinkHandler.SchemeName)]
    [Operation("downloadFile")]
    [Produces("application/octet-stream")]
    [ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK)]
    public Task<IActionResult> File([FromRoute(Name = "document_id")] string documentId, CancellationToken cancellationToken) =>
        SendAsync(new OpenDocumentFileQuery(documentId), file => new AttachmentResult(file, "no-cache"), cancellationToken);
}
