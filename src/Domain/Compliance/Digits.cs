namespace PlanPlatform.Domain.Compliance;

/// <summary>Numbers that are names: so many digits, no more and no less, from 0 to 9.</summary>
public static class Digits
{
    /// <summary>Whether the text is that many digits.</summary>
    public static bool Are(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);
}
