using System.Globalization;
using System.Text;

namespace PlanPlatform.Domain.Common;

/// <summary>Lengths, forms and comparison of text, the same for every API.</summary>
public static class Text
{
    /// <summary>The longest name, in Unicode code points.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest description, in Unicode code points.</summary>
    public const int DescriptionMaxLength = 4000;

    /// <summary>The longest id that a caller may choose or send, in Unicode code points.</summary>
    public const int IdMaxLength = 128;

    /// <summary>Counts Unicode code points: what a person would call characters, as opposed to UTF-16 units.</summary>
    public static int Length(string text)
    {
        var surrogatePairs = 0;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                surrogatePairs++;
        }

        return text.Length - surrogatePairs;
    }

    /// <summary>Whether every database can store the text and give it back unchanged: no NUL, no lone surrogate.</summary>
    public static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (rest[0] == '\0' || Rune.DecodeFromUtf16(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[consumed..];
        }

        return true;
    }

    /// <summary>Whether it is a single line that shows its characters in their order: no control characters, line breaks or direction overrides.</summary>
    public static bool IsOneLine(string text) => text.EnumerateRunes().All(rune => !IsBreak(rune) && !IsDirection(rune));

    /// <summary>The text as one line: a space for each control character and line break, nothing for marks of direction.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !IsDirection(rune)).Select(rune => IsBreak(rune) ? " " : rune.ToString())).Trim();

    /// <summary>The form in which names are compared without regard to case, whatever the database's collation.</summary>
    public static string Normalise(string text)
    {
        return text.ToUpperInvariant();
    }

    private static bool IsBreak(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsDirection(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
