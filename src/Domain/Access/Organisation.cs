using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A tenant: everything stored belongs to one organisation, and no caller sees another's.</summary>
public sealed class Organisation : Entity
{
    /// <summary>The longest domain, in characters (RFC 1035's limit of a full name).</summary>
    public const int DomainMaxLength = 253;

    private Organisation()
    {
    }

    /// <summary>The organisation's id.</summary>
    public int Id { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The short name that callers send: <c>group_name</c>, the <c>domain</c> header, <c>organisation</c>. Unique without regard to case.</summary>
    public string Domain { get; private set; } = "";

    /// <summary><see cref="Domain"/> as it is compared.</summary>
    public string NormalizedDomain { get; private set; } = "";

    /// <summary>The organisation above it, whose administrators may act in it; null at the top.</summary>
    public int? ParentId { get; private set; }

    /// <summary>The organisation above it.</summary>
    public Organisation? Parent { get; private set; }

    /// <summary>Notes that its administrators change, so that of two who go at once the second is judged anew.</summary>
    public void LoseAdministrator() => Touch();

    /// <summary>A new organisation.</summary>
    public static Organisation Create(string name, string domain, Organisation? parent = null) => new()
    {
        Name = name,
        Domain = domain,
        NormalizedDomain = Text.Normalise(domain),
        Parent = parent,
    };
}
