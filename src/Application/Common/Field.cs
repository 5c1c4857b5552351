using System.Diagnostics.CodeAnalysis;

namespace PlanPlatform.Application.Common;

/// <summary>A member of a request as it was sent: left out, null, unreadable (of another JSON type), or with a value.</summary>
/// <typeparam name="T">The type that the contract names.</typeparam>
public readonly struct Field<T> : IField, IEquatable<Field<T>>
{
    private readonly T? _value;

    private Field(FieldState state, T? value) => (State, _value) = (state, value);

    /// <summary>Sent as null.</summary>
    public static Field<T> Null => new(FieldState.Null, default);

    /// <summary>Sent, and not of the contract's type.</summary>
    public static Field<T> Unreadable => new(FieldState.Unreadable, default);

    /// <inheritdoc />
    public FieldState State { get; }

    /// <summary>Whether there is a value to use.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => State == FieldState.Value;

    /// <summary>Whether something was sent, readable or not; null is nothing.</summary>
    public bool IsSent => State is FieldState.Value or FieldState.Unreadable;

    /// <summary>The value; the type's default where there is none.</summary>
    public T? Value => _value;

    object? IField.Value => _value;

    /// <summary>A member with a value; null is <see cref="Null"/>.</summary>
    public static implicit operator Field<T>(T? value) => value is null ? Null : new(FieldState.Value, value);

    /// <summary>Whether both were sent alike.</summary>
    public static bool operator ==(Field<T> left, Field<T> right) => left.Equals(right);

    /// <summary>Whether they were sent differently.</summary>
    public static bool operator !=(Field<T> left, Field<T> right) => !left.Equals(right);

    /// <summary>The same member with another value; one without a value stays as it was sent.</summary>
    /// <typeparam name="TOther">The other value's type.</typeparam>
    public Field<TOther> Map<TOther>(Func<T, TOther> map) => HasValue ? map(Value) : Field<TOther>.In(State);

    /// <inheritdoc />
    public bool Equals(Field<T> other) => State == other.State && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Field<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(State, _value);

    internal static Field<T> In(FieldState state) => new(state, default);

    /// <summary>The state only: requests may be logged, and a value may be a secret.</summary>
    public override string ToString() => State.ToString();
}
