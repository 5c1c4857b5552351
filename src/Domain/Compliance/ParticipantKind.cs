namespace PlanPlatform.Domain.Compliance;

/// <summary>What a participant is. It follows from the employee's id, and is stored so that an index can be asked for it.</summary>
public enum ParticipantKind
{
    /// <summary>Its employee is itself.</summary>
    Employee = 0,

    /// <summary>Its employee is another participant of the company.</summary>
    Dependent = 1,
}
