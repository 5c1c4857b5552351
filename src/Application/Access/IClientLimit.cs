namespace PlanPlatform.Application.Access;

/// <summary>How many requests one application may send.</summary>
public interface IClientLimit
{
    /// <summary>Counts a request of an application that has proved who it is. False: it sent too many.</summary>
    bool Allows(int applicationId);
}
