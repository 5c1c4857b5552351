namespace PlanPlatform.Domain.Common;

/// <summary>What came of a use case: a value, or an <see cref="Error"/>.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public sealed class Result<T> : Result, IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error)
        : base(error) => _value = value;

    /// <summary>The value. Asking a failed result for it is a bug and throws.</summary>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"A failed result has no value: {Error.Code}.");

    /// <inheritdoc />
    public override object? Outcome => _value;

    /// <inheritdoc cref="IResult{TSelf}.OutcomeType" />
    public static new Type OutcomeType => typeof(T);

    /// <inheritdoc cref="IResult{TSelf}.Failed" />
    public static new Result<T> Failed(Error error) => new(default, error);

    /// <inheritdoc cref="IResult{TSelf}.Succeeded" />
    public static new Result<T> Succeeded(object? outcome) => new((T?)outcome, null);

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failed result.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}
