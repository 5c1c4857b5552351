using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>An employer whose plans and participants its managers look after.</summary>
public sealed class Company : Entity
{
    private readonly List<CompanyManager> _managers = [];

    private Company()
    {
    }

    /// <summary>The company's id.</summary>
    public int Id { get; private set; }

    /// <summary>The organisation in which it was created, whose system administrators look after it when no manager is left.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> as it is compared.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The Employer Identification Number, nine digits.</summary>
    public string Ein { get; private set; } = "";

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who manages it.</summary>
    public IReadOnlyList<CompanyManager> Managers => _managers;

    /// <summary>A new company with its creator as the manager.</summary>
    public static Company Create(int id, int organisationId, int managerId, string name, string ein, DateTime now)
    {
        var company = new Company { Id = id, OrganisationId = organisationId, Name = name, NormalizedName = Text.Normalise(name), Ein = ein, CreatedAt = now };
        company._managers.Add(new CompanyManager(managerId, ein));
        return company;
    }

    /// <summary>Has another person manage it.</summary>
    public void AddManager(int personId)
    {
        _managers.Add(new CompanyManager(personId, Ein));
        Touch();
    }

    /// <summary>Ends a person's managing. The managers must have been read.</summary>
    public Result RemoveManager(int personId)
    {
        if (_managers.Find(manager => manager.PersonId == personId) is not { } leaving)
            return ComplianceErrors.ManagerNotFound;
        if (_managers.Count == 1)
            return ComplianceErrors.LastManager;
        _managers.Remove(leaving);
        Touch();
        return Result.Success();
    }

    /// <summary>Changes name and EIN. Says whether they were others.</summary>
    public bool Change(string name, string ein)
    {
        if (name == Name && ein == Ein)
            return false;
        (Name, NormalizedName, Ein) = (name, Text.Normalise(name), ein);
        foreach (var manager in _managers)
            manager.Ein = ein;
        return true;
    }
}
