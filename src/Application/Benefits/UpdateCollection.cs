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
                var collection = await db.Collections.AsTracking()
                    .FirstOrDefaultAsync(other => other.OrganisationId == caller.OrganisationId && other.Id == id, token);
                if (collection is null)
                    return BenefitsErrors.CollectionNotFound;

                collection.Change(command.GroupName.Value, command.GroupDescription.Value, time.UtcNow());
                return CollectionView.Of(collection);
            },
            cancellationToken);
}
