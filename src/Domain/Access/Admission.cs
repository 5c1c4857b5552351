using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An organisation's leave for an application to act in it without a person.</summary>
public sealed class Admission : Entity
{
    private Admission()
    {
    }

    internal Admission(Organisation organisation, DateTime createdAt) => (Organisation, CreatedAt) = (organisation, createdAt);

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application that is let in.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The organisation that lets it in.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The organisation that lets it in.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}
