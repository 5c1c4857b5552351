namespace PlanPlatform.Domain.Common;

/// <summary>The neutral codes of what can be wrong with one member of a request.</summary>
public static class Problems
{
    /// <summary>Required, and absent, null or blank.</summary>
    public const string Missing = "missing";

    /// <summary>Of another JSON type than the contract's, or text that isn't Unicode.</summary>
    public const string WrongType = "wrong_type";

    /// <summary>Sent as blank where only leaving it out is allowed.</summary>
    public const string Blank = "blank";

    /// <summary>More characters, items or bytes than allowed.</summary>
    public const string TooLong = "too_long";

    /// <summary>Not of the format that the contract names.</summary>
    public const string Malformed = "malformed";

    /// <summary>It may not be sent together with another member.</summary>
    public const string Contradicting = "contradicting";

    /// <summary>Something else has it that may not have the same.</summary>
    public const string Taken = "taken";

    /// <summary>It names nothing that exists, or nothing that may be named there.</summary>
    public const string Unknown = "unknown";

    /// <summary>Every code, for those who must map them all.</summary>
    public static IReadOnlyList<string> All { get; } = [Missing, WrongType, Blank, TooLong, Malformed, Contradicting, Taken, Unknown];
}
