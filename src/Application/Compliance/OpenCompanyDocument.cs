using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Opens the file of a document of a company that the caller's person manages.</summary>
/// <param name="Id">The document.</param>
public sealed record OpenCompanyDocumentQuery(int Id) : IRequest<Result<OpenFile>>;

internal sealed class OpenCompanyDocumentHandler(ManagedCompanies companies, IPlanPlatformDb db, IFileStore files)
    : IRequestHandler<OpenCompanyDocumentQuery, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenCompanyDocumentQuery query, CancellationToken cancellationToken)
    {
        var found = await companies.Documents(db).FirstOrDefaultAsync(document => document.Id == query.Id, cancellationToken);
        return found is null || files.Open(found.FileId) is not { } content
            ? CompanyDocumentErrors.DocumentNotFound
            : new OpenFile(content, found.ContentType, FileName.For(found.Name, found.ContentType));
    }
}
