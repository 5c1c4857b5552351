namespace PlanPlatform.Application.Common;

/// <summary>A <see cref="Field{T}"/> of whatever type.</summary>
public interface IField
{
    /// <summary>How it was sent.</summary>
    FieldState State { get; }

    /// <summary>The value, null where there is none.</summary>
    object? Value { get; }
}
