namespace PlanPlatform.Application.Common;

/// <summary>How a member of a request was sent.</summary>
public enum FieldState
{
    /// <summary>Left out.</summary>
    Absent = 0,

    /// <summary>Sent as null.</summary>
    Null,

    /// <summary>Sent as another type than the contract's, or as text that no database stores.</summary>
    Unreadable,

    /// <summary>Sent with a value.</summary>
    Value,
}
