using System.Collections.Frozen;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Addresses in the United States.</summary>
public static class Postal
{
    /// <summary>The length of a zip code.</summary>
    public const int ZipLength = 5;

    /// <summary>The length of a state's code.</summary>
    public const int StateLength = 2;

    // The states, the District of Columbia and the outlying areas of ISO 3166-2:US, which has UM (the minor outlying islands) beside the Postal Service's codes.
    private static readonly FrozenSet<string> Codes =
        ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
            + " DC AS GU MP PR UM VI").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code of a state, DC or a territory in upper case; null for anything else.</summary>
    public static string? ParseState(string text) => text.Length == StateLength && Codes.Contains(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null;

    /// <summary>Whether it is a zip code: five digits.</summary>
    public static bool IsZip(string text) => Digits.Are(text, ZipLength);
}
