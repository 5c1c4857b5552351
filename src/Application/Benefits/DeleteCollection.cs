using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Deletes a collection that holds nothing any more.</summary>
public sealed record DeleteCollectionCommand : IRequest<Result>, IIdempotent
{
    /// <summary>The collection.</summary>
    public Field<Identifier> GroupId { get; init; }
}

internal sealed class DeleteCollectionValidator : RequestValidator<DeleteCollectionCommand>
{
    public DeleteCollectionValidator() => RuleFor(command => command.GroupId).Required();
}

internal sealed class DeleteCollectionHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<DeleteCollectionCommand, Result>
{
    public Task<Result> Handle(DeleteCollectionCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result>(
            async token =>
            {
                var id = command.GroupId.Value.Text;
                var found = await db.Collections.AsTracking()
                    .Where(collection => collection.OrganisationId == caller.OrganisationId && collection.Id == id)
                    .Select(collection => new
                    {
                        Collection = collection,
                        IsUsed = db.Plans.Any(plan => plan.OrganisationId == collection.OrganisationId && plan.CollectionId == collection.Id)
                            || db.Documents.Any(document =>
                                document.OrganisationId == collection.OrganisationId && document.CollectionId == collection.Id),
                    })
                    .FirstOrDefaultAsync(token);
                if (found is null)
                    return BenefitsErrors.CollectionNotFound;
                if (found.IsUsed)
                    return BenefitsErrors.CollectionNotEmpty;

                db.Collections.Remove(found.Collection);
                return Result.Success();
            },
            cancellationToken);
}
