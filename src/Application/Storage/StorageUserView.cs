using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>A user of an organisation with what they may store.</summary>
public sealed record StorageUserView
{
    /// <summary>The person's id.</summary>
    public int Id { get; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The given name.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The family name.</summary>
    public string LastName { get; init; } = "";

    /// <summary>What they may do.</summary>
    public Roles Roles { get; init; }

    /// <summary>Whether they are marked as an administrator.</summary>
    public bool IsOrganisationAdmin { get; init; }

    /// <summary>An originator's plan; null where there is none.</summary>
    public string? PlanId { get; init; }

    /// <summary>The plan's quota in MiB; 0 without a plan.</summary>
    public long Quota { get; init; }

    /// <summary>What an originator stores, in bytes.</summary>
    public long Usage { get; init; }

    /// <summary>Whether they can't store anything more for now.</summary>
    public bool AreUploadsBlocked => PlanId is null || Usage >= Quota * QuotaPlan.BytesPerMiB;
}
