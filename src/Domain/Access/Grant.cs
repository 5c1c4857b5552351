using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>The standing approval of one application by one person.</summary>
public sealed class Grant : Entity
{
    private Grant()
    {
    }

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application that is approved.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The person who approves it.</summary>
    public int PersonId { get; private set; }

    /// <summary>What was approved, parted by spaces.</summary>
    public string ApprovedScopes { get; private set; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A new approval.</summary>
    public static Grant Give(int applicationId, int personId, string scopes, DateTime now) => new()
    {
        ApplicationId = applicationId,
        PersonId = personId,
        ApprovedScopes = scopes,
        CreatedAt = now,
    };
}
