using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Opens the stored file of a document of the caller's organisation.</summary>
/// <param name="DocumentId">The document.</param>
public sealed record OpenDocumentFileQuery(string DocumentId) : IRequest<Result<OpenFile>>;

internal sealed class OpenDocumentFileHandler(IPlanPlatformDb db, IFileStore files, ICaller caller)
    : IRequestHandler<OpenDocumentFileQuery, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenDocumentFileQuery query, CancellationToken cancellationToken)
    {
        var found = await db.Documents
            .Where(document => document.OrganisationId == caller.OrganisationId && document.Id == query.DocumentId && document.FileId != null)
            .Select(document => new { document.FileId, document.FileType, document.Name, document.Type })
            .FirstOrDefaultAsync(cancellationToken);
        if (found?.FileId is null || files.Open(found.FileId) is not { } content)
            return BenefitsErrors.DocumentNotFound;
        return new OpenFile(content, found.FileType!, DownloadName.For(found.Name, found.Type, found.FileType!));
    }
}
