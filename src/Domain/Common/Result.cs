using System.Diagnostics.CodeAnalysis;

namespace PlanPlatform.Domain.Common;

/// <summary>What came of a use case that has nothing to show: done, or an <see cref="Common.Error"/>.</summary>
public class Result : IResult<Result>
{
    private static readonly Result Done = new(null);

    private protected Result(Error? error) => Error = error;

    /// <summary>Why it failed; null when it succeeded.</summary>
    public Error? Error { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <inheritdoc />
    public virtual object? Outcome => null;

    /// <inheritdoc />
    public static Type OutcomeType => typeof(object);

    /// <summary>It was done.</summary>
    public static Result Success() => Done;

    /// <inheritdoc cref="IResult{TSelf}.Failed" />
    public static Result Failed(Error error) => new(error);

    /// <inheritdoc />
    public static Result Succeeded(object? outcome) => Done;

    /// <summary>A failed result.</summary>
    public static implicit operator Result(Error error) => new(error);
}
