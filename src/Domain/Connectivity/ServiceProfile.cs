using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Connectivity;

/// <summary>Which network services an offer has, over which radio access.</summary>
public sealed class ServiceProfile : Entity
{
    private ServiceProfile()
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

    /// <summary>0 for a base profile, 1 for an add-on.</summary>
    public int Category { get; private set; }

    /// <summary>Whether it is active.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The ids of its services (<see cref="NetworkServices"/>), parted by <c>|</c>.</summary>
    public string Services { get; private set; } = "";

    /// <summary>One of <see cref="AccessTypes"/>; null where NB-IoT is the only service.</summary>
    public string? AccessType { get; private set; }

    /// <summary>A new profile, or why its access type doesn't go with its services.</summary>
    public static Result<ServiceProfile> Create(int organisationId, int id, ServiceProfileFacts facts)
    {
        var profile = new ServiceProfile { OrganisationId = organisationId, Id = id };
        return profile.Change(facts) is { } error ? error : profile;
    }

    /// <summary>Changes what isn't null.</summary>
    /// <returns>Why the access type doesn't go with the services; null where it does.</returns>
    public Error? Change(ServiceProfileFacts facts)
    {
        var services = facts.Services ?? Services;

        // A profile that becomes one for NB-IoT alone loses the access type that it had.
        var accessType = facts.AccessType ?? (NetworkServices.NeedAccessType(services) ? AccessType : null);
        if (accessType?.Length == 0)
            accessType = null;
        if (accessType is null == NetworkServices.NeedAccessType(services) || (accessType is not null && AccessTypes.NameOf(accessType) is null))
            return ConnectivityErrors.BadAccessType;
        (Services, AccessType) = (services, accessType);
        Name = facts.Name ?? Name;
        NormalizedName = Text.Normalise(Name);
        Category = facts.Category ?? Category;
        IsActive = facts.IsActive ?? IsActive;
        return null;
    }
}
