using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Connectivity;

/// <summary>A device on the network, with the plan that is assigned to it.</summary>
public sealed class Endpoint : Entity
{
    private Endpoint()
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

    /// <summary>The plan; null where it is detached.</summary>
    public int? PlanId { get; private set; }

    /// <summary>The service profile; null for none.</summary>
    public int? ServiceProfileId { get; private set; }

    /// <summary>The SIM product: an id of the caller's own; null for none.</summary>
    public string? SimProductId { get; private set; }

    /// <summary>The group of access points: an id of the caller's own; null for none.</summary>
    public string? ApnGroupId { get; private set; }

    /// <summary>A new endpoint.</summary>
    public static Endpoint Create(int organisationId, int id, string name, EndpointLinks links)
    {
        var endpoint = new Endpoint { OrganisationId = organisationId, Id = id };
        endpoint.Change(name, links);
        return endpoint;
    }

    /// <summary>What it is linked to.</summary>
    public EndpointLinks Links => new(PlanId, ServiceProfileId, SimProductId, ApnGroupId);

    /// <summary>Changes the name, unless it is null, and every link.</summary>
    public void Change(string? name, EndpointLinks links)
    {
        Name = name ?? Name;
        NormalizedName = Text.Normalise(Name);
        (PlanId, ServiceProfileId, SimProductId, ApnGroupId) = (links.PlanId, links.ServiceProfileId, links.SimProductId, links.ApnGroupId);
    }
}
