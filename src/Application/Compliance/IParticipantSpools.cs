namespace PlanPlatform.Application.Compliance;

/// <summary>Where empty spools come from.</summary>
public interface IParticipantSpools
{
    /// <summary>A new one.</summary>
    IParticipantSpool Open();
}
