namespace PlanPlatform.Domain.Common;

/// <summary>Why something was refused, in words that no wire format owns. Each API turns the code into its own answer.</summary>
/// <param name="Code">Stable, neutral code: <c>noun.reason</c> in lower case, such as <c>plan.not_found</c>.</param>
/// <param name="Kind">What sort of failure it is; the fallback of an API that doesn't know the code.</param>
/// <param name="Message">One English sentence for people. It holds no secret and nothing of another tenant.</param>
public sealed record Error(string Code, ErrorKind Kind, string Message)
{
    /// <summary>The members of the request that are wrong; empty unless <see cref="Kind"/> is <see cref="ErrorKind.Validation"/>.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>Whether the change may have been made all the same, so that the caller must look before repeating it.</summary>
    public Doubt Doubt { get; init; }

    /// <summary>A request whose members are wrong: every one that is, at once.</summary>
    public static Error Invalid(IReadOnlyList<FieldProblem> fields) => CommonErrors.Invalid with { Fields = fields };

    /// <summary>A request with one wrong member.</summary>
    public static Error Invalid(string field, string problem, string message) => Invalid([new FieldProblem(field, problem, message)]);
}
