using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Opens the stored file of a document of the caller's organisation.</summary>
/// <param name="DocumentId">The document.</param>
public sealed record OpenDocumentFileQuery(string DocumentId) : IRequest<Result<DocumentFile>>;

/// <summary>A stored file that is open for reading.</summary>
/// <param name="Content">The bytes; whoever asked closes it.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Name">The document's name, with the extension that is usual for its type where it has none.</param>
public sealed record DocumentFile(Stream Content, string ContentType, string Name);

internal sealed class OpenDocumentFileHandler(IPlanPlatformDb db, IFileStore files, ICaller caller)
    : IRequestHandler<OpenDocumentFileQuery, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(OpenDocumentFileQuery query, CancellationToken cancellationToken)
    {
        var found = await db.Documents
            .Where(document => document.OrganisationId == caller.OrganisationId && document.Id == query.DocumentId && document.FileId != null)
            .Select(document => new { document.FileId, document.FileType, document.Name, document.Type })
            .FirstOrDefaultAsync(cancellationToken);
        if (found?.FileId is null || files.Open(found.FileId) is not { } content)
            return BenefitsErrors.DocumentNotFound;
        return new DocumentFile(content, found.FileType!, DownloadName.For(found.Name, found.Type, found.FileType!));
    }
}
