using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Lists the documents of a collection by name, then id. An unknown collection has none.</summary>
public sealed record GetDocumentsQuery : PagedQuery, IRequest<Result<Listing<DocumentView>>>
{
    /// <summary>The collection.</summary>
    public Field<Identifier> CollectionId { get; init; }

    internal override int CursorKeys => 2;
}

internal sealed class GetDocumentsValidator : PagedQueryValidator<GetDocumentsQuery>
{
    public GetDocumentsValidator()
    {
        RuleFor(query => query.CollectionId).Required();
        PageRules();
    }
}

internal sealed class GetDocumentsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetDocumentsQuery, Result<Listing<DocumentView>>>
{
    public async Task<Result<Listing<DocumentView>>> Handle(GetDocumentsQuery query, CancellationToken cancellationToken)
    {
        var collectionId = query.CollectionId.Value.Text;
        var rows = db.Read(query, source => source.Documents
            .Where(document => document.OrganisationId == caller.OrganisationId && document.CollectionId == collectionId)
            .ByNameThenId(query)
            .Select(document => new { Document = document, CollectionName = document.Collection!.Name }));
        var documents = rows.Select(row => DocumentView.Of(row.Document, row.CollectionName));
        return await Paging.PageAsync(documents, query, item => [item.DocumentName, item.DocumentId], cancellationToken);
    }
}
