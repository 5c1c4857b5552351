namespace PlanPlatform.Domain.Benefits;

/// <summary>How urgent a document is, in the caller's own terms: a number or a short text, given back as it came.</summary>
/// <param name="Text">The number as it was written, or the text.</param>
/// <param name="IsNumber">Whether it came as a number.</param>
public sealed record DocumentPriority(string Text, bool IsNumber)
{
    /// <summary>The longest, in Unicode code points.</summary>
    public const int MaxLength = 50;
}
