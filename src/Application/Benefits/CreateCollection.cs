using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Creates a collection with a generated id.</summary>
public sealed record CreateCollectionCommand : IRequest<Result<CollectionView>>, IIdempotent
{
    /// <summary>The name, unique in the organisation without regard to case.</summary>
    public Field<string> GroupName { get; init; }

    /// <summary>The description.</summary>
    public Field<string> GroupDescription { get; init; }
}

internal sealed class CreateCollectionValidator : RequestValidator<CreateCollectionCommand>
{
    public CreateCollectionValidator()
    {
        RuleFor(command => command.GroupName).Required().MaxLength(Text.NameMaxLength);
        RuleFor(command => command.GroupDescription).MaxLength(Text.DescriptionMaxLength);
    }
}

internal sealed class CreateCollectionHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateCollectionCommand, Result<CollectionView>>
{
    public Task<Result<CollectionView>> Handle(CreateCollectionCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<CollectionView>>(
            async token =>
            {
                var name = Text.Normalise(command.GroupName.Value!);
                if (await db.Collections.AnyAsync(other => other.OrganisationId == caller.OrganisationId && other.NormalizedName == name, token))
                    return BenefitsErrors.CollectionNameTaken;

                var collection = Collection.Create(
                    caller.OrganisationId, command.GroupName.Value!, command.GroupDescription.TextOrNull(), time.UtcNow());
                db.Collections.Add(collection);
                return CollectionView.Of(collection);
            },
            cancellationToken);
}
