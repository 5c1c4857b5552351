using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Connectivity;

/// <summary>Prices for a rate zone and a service profile.</summary>
public sealed class Tariff : Entity
{
    private Tariff()
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

    /// <summary>The rate zone: an id of the caller's own, which means nothing here.</summary>
    public string RatezoneId { get; private set; } = "";

    /// <summary>The service profile.</summary>
    public int ServiceProfileId { get; private set; }

    /// <summary>Whether it is active.</summary>
    public bool IsActive { get; private set; }

    /// <summary>A new tariff.</summary>
    public static Tariff Create(int organisationId, int id, string name, string ratezoneId, int serviceProfileId, bool isActive)
    {
        var tariff = new Tariff { OrganisationId = organisationId, Id = id };
        tariff.Change(name, ratezoneId, serviceProfileId, isActive);
        return tariff;
    }

    /// <summary>Changes what isn't null.</summary>
    public void Change(string? name, string? ratezoneId, int? serviceProfileId, bool? isActive)
    {
        Name = name ?? Name;
        NormalizedName = Text.Normalise(Name);
        RatezoneId = ratezoneId ?? RatezoneId;
        ServiceProfileId = serviceProfileId ?? ServiceProfileId;
        IsActive = isActive ?? IsActive;
    }
}
