namespace PlanPlatform.Domain.Common;

/// <summary>Who changed what, when. Written in the transaction of the change.</summary>
public sealed class AuditEntry
{
    /// <summary>The entry's id, rising with time.</summary>
    public long Id { get; private set; }

    /// <summary>The write that the change was part of: the same for all entries of one transaction.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The organisation in which the caller acted; null for the server itself.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The application that called; null for the server itself.</summary>
    public int? ApplicationId { get; init; }

    /// <summary>The person on whose behalf it called; null where there was none.</summary>
    public int? PersonId { get; init; }

    /// <summary>What was done: <c>Plan.Added</c>, <c>Plan.Modified</c>, <c>Plan.Deleted</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The changed thing's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>JSON of the changed members before, without sensitive ones; null when it was added.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the changed members after, without sensitive ones; null when it was deleted.</summary>
    public string? After { get; init; }
}
