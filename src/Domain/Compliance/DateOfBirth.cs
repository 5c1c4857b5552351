using System.Globalization;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Days of birth as they are sent: <c>YYYY-MM-DD</c>.</summary>
public static class DateOfBirth
{
    /// <summary>The form.</summary>
    public const string Format = "yyyy-MM-dd";

    // Nobody who is covered is older.
    private static readonly DateOnly First = new(1900, 1, 1);

    /// <summary>The day; null for what isn't a real one, is before 1900 or after today.</summary>
    public static DateOnly? Parse(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= today ? day : null;

    /// <summary>The day as it is sent.</summary>
    public static string Show(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
