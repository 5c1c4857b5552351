namespace PlanPlatform.Application.Access;

/// <summary>
/// Removes a person with everything that is theirs alone, within the write at hand: account, approvals, tokens, the applications that they
/// registered (whose secrets they know) with every token of those, their part in companies, stored objects. Activities stay and name nobody any
/// more. A constant number of statements, whatever the number of rows.
/// </summary>
public interface IPersonRemoval
{
    /// <summary>Removes a person of an organisation; null where there is none.</summary>
    Task<RemovedPerson?> RemoveAsync(int organisationId, int personId, CancellationToken cancellationToken);
}

/// <summary>Somebody who is gone once the write at hand is committed.</summary>
public sealed record RemovedPerson
{
    /// <summary>The id.</summary>
    public int Id { get; init; }

    /// <summary>How often they had been changed.</summary>
    public int Version { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The given name.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The family name.</summary>
    public string LastName { get; init; } = "";

    /// <summary>Whether they could sign in, and were not only named by an application.</summary>
    public bool WasMember { get; init; }

    /// <summary>Whether they administered the organisation.</summary>
    public bool WasAdministrator { get; init; }

    /// <summary>How many others administer it.</summary>
    public int OtherAdministrators { get; init; }

    /// <summary>How many objects they had stored.</summary>
    public int Objects { get; init; }

    /// <summary>The files that were theirs, to be removed after the commit; none where they are very many, and left to the sweep.</summary>
    public IReadOnlyList<string> FileIds { get; init; } = [];
}
