using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Connectivity;

/// <summary>An offer that bundles a tariff and a service profile, and is assigned to endpoints.</summary>
public sealed class RatePlan : Entity
{
    private RatePlan()
    {
    }

    /// <summary>The organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The id.</summary>
    public int Id { get; private set; }

    /// <summary>The name, unique in the organisation without regard to case.</summary>
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> as it is compared.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The tariff.</summary>
    public int TariffId { get; private set; }

    /// <summary>The service profile.</summary>
    public int ServiceProfileId { get; private set; }

    /// <summary>Whether it may be newly assigned to endpoints.</summary>
    public bool IsActive { get; private set; }

    /// <summary>A new plan.</summary>
    public static RatePlan Create(int organisationId, int id, string name, int tariffId, int serviceProfileId, bool isActive)
    {
        var plan = new RatePlan { OrganisationId = organisationId, Id = id };
        plan.Change(name, tariffId, serviceProfileId, isActive);
        return plan;
    }

    /// <summary>Changes what isn't null.</summary>
    public void Change(string? name, int? tariffId, int? serviceProfileId, bool? isActive)
    {
        Name = name ?? Name;
        NormalizedName = Text.Normalise(Name);
        TariffId = tariffId ?? TariffId;
        ServiceProfileId = serviceProfileId ?? ServiceProfileId;
        IsActive = isActive ?? IsActive;
    }
}
