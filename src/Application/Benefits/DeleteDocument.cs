using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Deletes a document and its file for good.</summary>
public sealed record DeleteDocumentCommand : IRequest<Result>, IIdempotent
{
    /// <summary>The document.</summary>
    public Field<Identifier> DocumentId { get; init; }
}

internal sealed class DeleteDocumentValidator : RequestValidator<DeleteDocumentCommand>
{
    public DeleteDocumentValidator() => RuleFor(command => command.DocumentId).Required();
}

internal sealed class DeleteDocumentHandler(IPlanPlatformDb db, IFileStore files, ICaller caller)
    : IRequestHandler<DeleteDocumentCommand, Result>
{
    public Task<Result> Handle(DeleteDocumentCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result>(
            async token =>
            {
                var id = command.DocumentId.Value.Text;
                var document = await db.Documents.AsTracking()
                    .FirstOrDefaultAsync(other => other.OrganisationId == caller.OrganisationId && other.Id == id, token);
                if (document is null)
                    return BenefitsErrors.DocumentNotFound;

                db.Documents.Remove(document);
                if (document.FileId is { } file)
                    db.AfterCommit(() => files.RemoveAsync([file]));
                return Result.Success();
            },
            cancellationToken);
}
