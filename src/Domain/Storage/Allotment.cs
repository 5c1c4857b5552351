using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Storage;

/// <summary>What a person has been given of the storage, and what they use of it. Somebody without one has the default plan and uses nothing.</summary>
public sealed class Allotment : Entity
{
    private Allotment()
    {
    }

    /// <summary>The person.</summary>
    public int PersonId { get; private set; }

    /// <summary>The person.</summary>
    public Person? Person { get; private set; }

    /// <summary>The person's home organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The plan; null for whichever is the default, and for somebody who is no originator.</summary>
    public string? PlanId { get; private set; }

    /// <summary>The sizes of the person's objects together, in bytes.</summary>
    public long Usage { get; private set; }

    /// <summary>An allotment for somebody who is only now being added.</summary>
    public static Allotment With(Person person, int organisationId, string planId) => new() { Person = person, OrganisationId = organisationId, PlanId = planId };

    /// <summary>An allotment for somebody who has none yet.</summary>
    public static Allotment For(int personId, int organisationId) => new() { PersonId = personId, OrganisationId = organisationId };

    /// <summary>Gives another plan; null for the default.</summary>
    public void Assign(string? planId) => PlanId = planId;

    /// <summary>Takes the plan from somebody who ceases to be an originator, and has an upload of theirs that is under way judged anew.</summary>
    public void Withdraw()
    {
        PlanId = null;
        Touch();
    }

    /// <summary>Whether so much more fits into a quota beside what is used.</summary>
    /// <param name="usage">What is used, in bytes.</param>
    /// <param name="size">How much more; beside a full quota not even nothing fits.</param>
    /// <param name="quota">The quota in MiB.</param>
    public static bool Fits(long usage, long size, long quota) => usage < quota * QuotaPlan.BytesPerMiB && usage + size <= quota * QuotaPlan.BytesPerMiB;

    /// <summary>Counts an object that is stored.</summary>
    public void Add(StorageObject stored) => Usage += stored.Size;

    /// <summary>Counts an object that goes.</summary>
    public void Subtract(StorageObject stored) => Usage -= stored.Size;
}
