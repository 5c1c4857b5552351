using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>A benefit plan.</summary>
public sealed class Plan : Entity
{
    private Plan()
    {
    }

    /// <summary>The organisation that it belongs to; with <see cref="Id"/> the key.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The id, which sorts by creation (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The collection that it is in.</summary>
    public string CollectionId { get; private set; } = "";

    /// <summary>The collection that it is in.</summary>
    public Collection? Collection { get; private set; }

    /// <summary>The name; it need not be unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The description.</summary>
    public string Description { get; private set; } = "";

    /// <summary>A CSS colour (<see cref="CssColor"/>), as written.</summary>
    public string Color { get; private set; } = "";

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>A new plan.</summary>
    public static Plan Create(int organisationId, string collectionId, string name, string description, string color, DateTime now) => new()
    {
        OrganisationId = organisationId,
        Id = TimeOrderedId.New(now),
        CollectionId = collectionId,
        Name = name,
        Description = description,
        Color = color,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Changes what is given; null leaves a member as it is.</summary>
    public void Change(string? collectionId, string? name, string? description, string? color, DateTime now)
    {
        CollectionId = collectionId ?? CollectionId;
        Name = name ?? Name;
        Description = description ?? Description;
        Color = color ?? Color;
        UpdatedAt = now;
    }
}
