using System.Globalization;

namespace PlanPlatform.Application.Common;

// Numbers as callers write them: digits and nothing else. One that is too great is the greatest there is, which no row has and no list reaches.
internal static class WholeNumber
{
    // Null for what is no number.
    public static int? Parse(string? text)
    {
        var digits = text?.Trim();
        if (string.IsNullOrEmpty(digits) || !digits.All(char.IsAsciiDigit))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    // Null for zero too.
    public static int? ParsePositive(string? text) => Parse(text) is > 0 and var number ? number : null;
}
