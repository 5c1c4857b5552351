using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>The standing approval of one application by one person. Revoking it removes it, with every code and token under it.</summary>
public sealed class Grant : Entity
{
    private Grant()
    {
    }

    /// <summary>The row's id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The application that is approved.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The application that is approved.</summary>
    public ClientApplication? Application { get; private set; }

    /// <summary>The person who approves it.</summary>
    public int PersonId { get; private set; }

    /// <summary>The person who approves it.</summary>
    public Person? Person { get; private set; }

    /// <summary>Everything that was approved so far, parted by spaces.</summary>
    public string ApprovedScopes { get; private set; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last approved, UTC.</summary>
    public DateTime ApprovedAt { get; private set; }

    /// <summary>A new approval.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="person">The person, as the database at hand tracks them.</param>
    /// <param name="scopes">What is approved.</param>
    /// <param name="now">Now, UTC.</param>
    public static Grant Give(int applicationId, Person person, IReadOnlyList<string> scopes, DateTime now) => new()
    {
        Id = TimeOrderedId.New(now),
        ApplicationId = applicationId,
        PersonId = person.Id,
        Person = person,
        ApprovedScopes = Scopes.Format(scopes),
        CreatedAt = now,
        ApprovedAt = now,
    };

    /// <summary>Whether nothing is asked that hasn't been approved.</summary>
    public bool Covers(IReadOnlyList<string> scopes) => Scopes.Hold(ApprovedScopes, scopes);

    /// <summary>Approves more; what was approved before stays so.</summary>
    public void Approve(IReadOnlyList<string> scopes, DateTime now)
    {
        ApprovedScopes = Scopes.Format(Scopes.Parse(ApprovedScopes).Union(scopes, StringComparer.Ordinal));
        ApprovedAt = now;
    }
}
