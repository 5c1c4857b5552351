using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Deletes a document with its file and its distributions. What of them wasn't sent yet won't be, and the links in mails lead nowhere.</summary>
/// <param name="Id">The document.</param>
/// <param name="IfVersions">The versions of which the caller insists on one; null for whichever.</param>
public sealed record DeleteCompanyDocumentCommand(int Id, IReadOnlyList<int>? IfVersions) : IRequest<Result>;

internal sealed class DeleteCompanyDocumentHandler(ManagedCompanies companies, IPlanPlatformDb db, IFileStore files, ICaller caller, TimeProvider time)
    : IRequestHandler<DeleteCompanyDocumentCommand, Result>
{
    public Task<Result> Handle(DeleteCompanyDocumentCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var document = await companies.Documents(db).AsTracking().FirstOrDefaultAsync(other => other.Id == command.Id, token);
            if (document is null)
                return CompanyDocumentErrors.DocumentNotFound;
            if (!command.IfVersions.Allows(document.Version))
                return CommonErrors.PreconditionFailed;

            // The database takes the distributions and their deliveries along.
            db.CompanyDocuments.Remove(document);
            db.Activities.Add(Activity.Of(document.CompanyId, $"Document {document.Id} deleted", caller.PersonId(), time.UtcNow()));
            db.AfterCommit(() => files.RemoveAsync([document.FileId]));
            return Result.Success();
        },
        cancellationToken);
}
