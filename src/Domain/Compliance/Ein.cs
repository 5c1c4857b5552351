namespace PlanPlatform.Domain.Compliance;

/// <summary>Employer Identification Numbers: nine digits, as the IRS gives them.</summary>
public static class Ein
{
    /// <summary>The number of digits.</summary>
    public const int Length = 9;

    private const int DashAfter = 2;

    /// <summary>The nine digits, without the usual dash after the second; null for anything else.</summary>
    public static string? Parse(string text)
    {
        var digits = text.Length == Length + 1 && text[DashAfter] == '-' ? text.Remove(DashAfter, 1) : text;
        return digits.Length == Length && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
