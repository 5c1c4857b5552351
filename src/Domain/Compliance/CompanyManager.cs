using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>That a person manages a company. Nobody manages two companies of one EIN.</summary>
public sealed class CompanyManager : Entity
{
    private CompanyManager()
    {
    }

    internal CompanyManager(int personId, string ein) => (PersonId, Ein) = (personId, ein);

    /// <summary>The company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The person.</summary>
    public int PersonId { get; private set; }

    /// <summary>The person.</summary>
    public Person? Person { get; private set; }

    /// <summary>The company's EIN once more, for the unique index with the person.</summary>
    public string Ein { get; internal set; } = "";
}
