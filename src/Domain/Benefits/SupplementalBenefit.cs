using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>A benefit beside a plan's own, such as dental coverage, carried by any number of plans.</summary>
public sealed class SupplementalBenefit : Entity, INamed
{
    private readonly List<SupplementalBenefitPlan> _plans = [];

    private SupplementalBenefit()
    {
    }

    /// <summary>The organisation that it belongs to; with <see cref="Id"/> the key.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name; it need not be unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The description; null when there is none.</summary>
    public string? Description { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>The plans that carry it.</summary>
    public IReadOnlyList<SupplementalBenefitPlan> Plans => _plans;

    /// <summary>A new benefit.</summary>
    public static SupplementalBenefit Create(
        int organisationId, string name, string? description, IReadOnlyList<string>? planIds, DateTime now)
    {
        var benefit = new SupplementalBenefit { OrganisationId = organisationId, Id = TimeOrderedId.New(now), CreatedAt = now };
        benefit.Change(name, description, planIds, now);
        return benefit;
    }

    /// <summary>Changes what is given; null leaves a member as it is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">The description.</param>
    /// <param name="planIds">The plans that carry it, all of them, each once.</param>
    /// <param name="now">The time, UTC.</param>
    public void Change(string? name, string? description, IReadOnlyList<string>? planIds, DateTime now)
    {
        Name = name ?? Name;
        Description = description ?? Description;
        if (planIds is not null)
        {
            _plans.RemoveAll(link => !planIds.Contains(link.PlanId, StringComparer.Ordinal));
            var added = planIds.Except(_plans.Select(link => link.PlanId), StringComparer.Ordinal);
            _plans.AddRange(added.Select(id => new SupplementalBenefitPlan(id)).ToList());
        }

        UpdatedAt = now;
    }
}
