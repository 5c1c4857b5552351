using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Creates a document, with its file where one came, and where allowed the collection that it names.</summary>
public sealed record CreateDocumentCommand : DocumentFields, IRequest<Result<DocumentView>>, IIdempotent;

internal sealed class CreateDocumentValidator : DocumentFieldsValidator<CreateDocumentCommand>
{
    public CreateDocumentValidator()
    {
        RuleFor(command => command.DocumentName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.CollectionId).Required();
        ContentRules();
    }
}

internal sealed class CreateDocumentHandler(IPlanPlatformDb db, References references, IncomingFiles files, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateDocumentCommand, Result<DocumentView>>
{
    public Task<Result<DocumentView>> Handle(CreateDocumentCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<DocumentView>>(
        async token =>
        {
            var collectionId = command.CollectionId.Value.Text;
            var content = command.ToContent();
            if (await references.ResolveAsync(collectionId, content.PlanIds, token) is { } error)
                return error;

            var document = Document.Create(caller.OrganisationId, collectionId, content, time.UtcNow());
            db.Documents.Add(document);
            files.Keep(command.Stored);
            return DocumentView.Of(document);
        },
        cancellationToken);
}
