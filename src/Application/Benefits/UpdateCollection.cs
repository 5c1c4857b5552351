using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Changes the given members of a collection.</summary>
public sealed record UpdateCollectionCommand : IRequest<Result<CollectionView>>, IIdempotent
{
    /// <summary>The collection.</summary>
    public Field<Identifier> GroupId { get; init; }

    /// <summary>The new name.</summary>
    public Field<string> GroupName { get; init; }

    /// <summary>The new description.</summary>
    public Field<string> GroupDescription { get; init; }
}

internal sealed class UpdateCollectionValidator : RequestValidator<UpdateCollectionCommand>
{
    public UpdateCollectionValidator()
    {
        RuleFor(command => command.GroupName).NotBlank().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.GroupDescription).NotBlank().MaxLength(Text.DescriptionMaxLength);
    }
}

internal sealed class UpdateCollectionHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdateCollectionCommand, Result<CollectionView>>
{
    public Task<Result<CollectionView>> Handle(UpdateCollectionCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<CollectionView>>(
            async token =>
            {
                var id = command.GroupId.Value.Text;
                var name = command.GroupName.HasValue ? Text.Normalise(command.GroupName.Value) : null;
                var found = await db.Collections.AsTracking()
                    .Where(collection => collection.OrganisationId == caller.OrganisationId && collection.Id == id)
                    .Select(collection => new
                    {
                        Collection = collection,
                        IsNameTaken = db.Collections.Any(other =>
                            other.OrganisationId == collection.OrganisationId && other.NormalizedName == name && other.Id != collection.Id),
                    })
                    .FirstOrDefaultAsync(token);
                if (found is null)
                    return BenefitsErrors.CollectionNotFound;
                if (found.IsNameTaken)
                    return BenefitsErrors.CollectionNameTaken;

                found.Collection.Change(command.GroupName.Value, command.GroupDescription.Value, time.UtcNow());
                return CollectionView.Of(found.Collection);
            },
            cancellationToken);
}
