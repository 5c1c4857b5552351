using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Storage;

/// <summary>How much its users may store. One plan of an organisation is its default. Source: storage-plans-planid.</summary>
public sealed class QuotaPlan : Entity
{
    /// <summary>The largest quota, in MiB: one EiB.</summary>
    public const long MaxQuota = 1L << 40;

    /// <summary>What one unit of a quota stands for, in bytes.</summary>
    public const long BytesPerMiB = 1024 * 1024;

    private QuotaPlan()
    {
    }

    /// <summary>The organisation; with <see cref="Id"/> the key.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The plan's id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name, unique in the organisation without regard to case.</summary>
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> as it is compared and ordered.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The description; may be empty.</summary>
    public string Description { get; private set; } = "";

    /// <summary>How much each of its users may store, in MiB.</summary>
    public long Quota { get; private set; }

    /// <summary>Whether new users get it.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A new plan, which isn't the default yet.</summary>
    public static QuotaPlan Create(int organisationId, string name, string description, long quota, DateTime now) => new()
    {
        OrganisationId = organisationId,
        Id = TimeOrderedId.New(now),
        Name = name,
        NormalizedName = Text.Normalise(name),
        Description = description,
        Quota = quota,
        CreatedAt = now,
    };

    /// <summary>Changes what is given; null leaves a member as it is.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Change(string? name, string? description, long? quota)
    {
        var former = (Name, Description, Quota);
        (Name, Description, Quota) = (name ?? Name, description ?? Description, quota ?? Quota);
        NormalizedName = Text.Normalise(Name);
        return former != (Name, Description, Quota);
    }

    /// <summary>Makes it the default. The former one has given up the mark before: the database allows no two.</summary>
    public void MakeDefault() => IsDefault = true;
}
