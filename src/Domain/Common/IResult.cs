namespace PlanPlatform.Domain.Common;

/// <summary>What the pipeline must be able to do with any use case's result without knowing its value's type.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>Why it failed; null when it succeeded.</summary>
    Error? Error { get; }

    /// <summary>The value of a success, null where there is none.</summary>
    object? Outcome { get; }

    /// <summary>The type of <see cref="Outcome"/>.</summary>
    static abstract Type OutcomeType { get; }

    /// <summary>A failed result.</summary>
    static abstract TSelf Failed(Error error);

    /// <summary>A success with this outcome.</summary>
    static abstract TSelf Succeeded(object? outcome);
}
