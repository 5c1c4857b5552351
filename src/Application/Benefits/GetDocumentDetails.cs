using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Shows one document with the plans that it is associated with.</summary>
public sealed record GetDocumentDetailsQuery : IRequest<Result<DocumentDetails>>
{
    /// <summary>The document.</summary>
    public Field<Identifier> DocumentId { get; init; }
}

/// <summary>A document with its plans.</summary>
/// <param name="Document">The document.</param>
/// <param name="Plans">The plans, by name then id.</param>
public sealed record DocumentDetails(DocumentView Document, IReadOnlyList<AssociatedPlan> Plans);

internal sealed class GetDocumentDetailsValidator : RequestValidator<GetDocumentDetailsQuery>
{
    public GetDocumentDetailsValidator() => RuleFor(query => query.DocumentId).Required();
}

internal sealed class GetDocumentDetailsHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetDocumentDetailsQuery, Result<DocumentDetails>>
{
    public async Task<Result<DocumentDetails>> Handle(GetDocumentDetailsQuery query, CancellationToken cancellationToken)
    {
        var id = query.DocumentId.Value.Text;
        var found = await db.Documents
            .Where(document => document.OrganisationId == caller.OrganisationId && document.Id == id)
            .Select(document => new
            {
                Document = document,

                // The key once more: without it the links of every document are read through.
                Plans = document.Plans
                    .Where(link => link.OrganisationId == caller.OrganisationId && link.DocumentId == id)
                    .OrderBy(link => link.Plan!.Name).ThenBy(link => link.PlanId)
                    .Select(link => new AssociatedPlan(link.PlanId, link.Plan!.Name, link.Plan.Color))
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? BenefitsErrors.DocumentNotFound : new DocumentDetails(DocumentView.Of(found.Document), found.Plans);
    }
}
