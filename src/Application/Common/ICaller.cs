namespace PlanPlatform.Application.Common;

/// <summary>The caller of the request at hand.</summary>
public interface ICaller
{
    /// <summary>The caller; null before one is known, and for the server's own work.</summary>
    Caller? Current { get; }

    /// <summary>The organisation in which the call acts. Asking without a caller is a bug and throws.</summary>
    int OrganisationId { get; }

    /// <summary>Makes a caller known, once their credential has been checked.</summary>
    void Become(Caller caller);
}
