using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>A collection of plans and documents; the API calls it a group as well.</summary>
public sealed class Collection : Entity, INamed
{
    private Collection()
    {
    }

    /// <summary>The organisation that it belongs to; with <see cref="Id"/> the key.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The id, unique in its organisation: a UUID, or the text with which a plan named it first. Case-sensitive.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name, unique in its organisation without regard to case.</summary>
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> as it is compared.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The description; null when there is none.</summary>
    public string? Description { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>A new collection with a generated id.</summary>
    public static Collection Create(int organisationId, string name, string? description, DateTime now) =>
        CreateWithId(organisationId, TimeOrderedId.New(now), name, description, now);

    /// <summary>A new collection whose id its caller chose.</summary>
    public static Collection CreateWithId(int organisationId, string id, string name, string? description, DateTime now) => new()
    {
        OrganisationId = organisationId,
        Id = id,
        Name = name,
        NormalizedName = Text.Normalise(name),
        Description = description,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Changes what is given; null leaves a member as it is.</summary>
    public void Change(string? name, string? description, DateTime now)
    {
        if (name is not null)
            (Name, NormalizedName) = (name, Text.Normalise(name));
        Description = description ?? Description;
        UpdatedAt = now;
    }
}
