namespace PlanPlatform.Domain.Access;

/// <summary>What a person may do, inside their home organisation only.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing beyond signing in.</summary>
    None = 0,

    /// <summary><c>ROLE_SYSTEM_ADMIN</c>.</summary>
    SystemAdmin = 1,

    /// <summary><c>ROLE_ORIGINATOR</c>: owns content, and so has a storage plan.</summary>
    Originator = 2,

    /// <summary><c>ROLE_COLLABORATOR</c>.</summary>
    Collaborator = 4,
}
