using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Tells where a document's content can be had, for a caller who asks for a link.</summary>
public sealed record GetDocumentSourceQuery : IRequest<Result<DocumentSource>>
{
    /// <summary>The document.</summary>
    public Field<Identifier> DocumentId { get; init; }
}

/// <summary>Where a document's content can be had.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Url">The address elsewhere; null when the file is stored here.</param>
public sealed record DocumentSource(string DocumentId, string? Url);

internal sealed class GetDocumentSourceValidator : RequestValidator<GetDocumentSourceQuery>
{
    public GetDocumentSourceValidator() => RuleFor(query => query.DocumentId).Required();
}

internal sealed class GetDocumentSourceHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetDocumentSourceQuery, Result<DocumentSource>>
{
    public async Task<Result<DocumentSource>> Handle(GetDocumentSourceQuery query, CancellationToken cancellationToken)
    {
        var id = query.DocumentId.Value.Text;
        var found = await db.Documents
            .Where(document => document.OrganisationId == caller.OrganisationId && document.Id == id)
            .Where(document => document.FileId != null || document.Url != null)
            .Select(document => new DocumentSource(document.Id, document.Url))
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? BenefitsErrors.DocumentNotFound : found;
    }
}
