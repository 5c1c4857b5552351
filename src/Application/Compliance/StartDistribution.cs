using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Begins to send a document to every participant of its company who has an e-mail address. Gives the distribution's id.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Site">The server's public address, for the links; null where it isn't known.</param>
public sealed record StartDistributionCommand(int DocumentId, string? Site) : IRequest<Result<int>>, IIdempotent;

internal sealed class StartDistributionHandler(
    ManagedCompanies companies, IDistributionStart start, IPlanPlatformDb db, INewIds ids, ICaller caller, TimeProvider time)
    : IRequestHandler<StartDistributionCommand, Result<int>>
{
    public async Task<Result<int>> Handle(StartDistributionCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<Distribution>(cancellationToken);
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var document = await companies.Documents(db).FirstOrDefaultAsync(other => other.Id == command.DocumentId, token);
                if (document is null)
                    return CompanyDocumentErrors.DocumentNotFound;
                if (command.Site is null)
                    return CompanyDocumentErrors.SiteUnknown;
                var now = time.UtcNow();
                db.Distributions.Add(Distribution.Begin(id, document, command.Site, now));
                db.Activities.Add(Activity.Of(document.CompanyId, $"Document {document.Id} distributed", caller.PersonId(), now));

                // The write within writes the distribution first: its deliveries refer to it.
                return await db.WriteAsync<Result<int>>(
                    async inner =>
                    {
                        await start.AddDeliveriesAsync(id, document.CompanyId, now, inner);
                        return id;
                    },
                    token);
            },
            cancellationToken);
    }
}
