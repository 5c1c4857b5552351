using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Changes the given members of a document; a new file takes the place of the former one.</summary>
public sealed record UpdateDocumentCommand : DocumentFields, IRequest<Result<DocumentView>>, IIdempotent
{
    /// <summary>The document.</summary>
    public Field<Identifier> DocumentId { get; init; }
}

internal sealed class UpdateDocumentValidator : DocumentFieldsValidator<UpdateDocumentCommand>
{
    public UpdateDocumentValidator()
    {
        RuleFor(command => command.DocumentName).NotBlank().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.CollectionId).NotBlank();
        RuleFor(command => command.DocumentDescription).NotBlank();
        RuleFor(command => command.DocumentType).NotBlank();
        RuleFor(command => command.DocumentPriority).NotBlank();
        RuleFor(command => command.FileBase64).NotBlank();
        RuleFor(command => command.FileType).NotBlank();
        RuleFor(command => command.DocumentUrl).NotBlank();
        ContentRules();
    }
}

internal sealed class UpdateDocumentHandler(IPlanPlatformDb db, IncomingFiles incoming, IFileStore files, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdateDocumentCommand, Result<DocumentView>>
{
    public Task<Result<DocumentView>> Handle(UpdateDocumentCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync(token => ChangeAsync(command, token), cancellationToken);

    private async Task<Result<DocumentView>> ChangeAsync(UpdateDocumentCommand command, CancellationToken cancellationToken)
    {
        var content = command.ToContent();
        var id = command.DocumentId.Value.Text;
        var collectionId = command.CollectionId.HasValue ? command.CollectionId.Value.Text : null;
        var planIds = content.PlanIds?.ToList() ?? [];
        var found = await db.Documents.AsTracking()
            .Where(document => document.OrganisationId == caller.OrganisationId && document.Id == id)
            .Select(document => new
            {
                Document = document,
                Links = document.Plans,
                CollectionExists = db.Collections.Any(other => other.OrganisationId == document.OrganisationId && other.Id == collectionId),
                KnownPlans = db.Plans.Count(plan => plan.OrganisationId == document.OrganisationId && planIds.Contains(plan.Id)),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return BenefitsErrors.DocumentNotFound;
        if (collectionId is not null && !found.CollectionExists)
            return BenefitsErrors.CollectionNotFound;
        if (found.KnownPlans != planIds.Count)
            return BenefitsErrors.PlanNotFound;

        var formerFile = found.Document.FileId;
        found.Document.Change(collectionId, content, time.UtcNow());
        incoming.Keep(command.Stored);
        if (formerFile is not null && formerFile != found.Document.FileId)
            db.AfterCommit(() => files.RemoveAsync([formerFile]));
        return DocumentView.Of(found.Document);
    }
}
