using System.Globalization;
using System.Text;

namespace PlanPlatform.Infrastructure.Mail;

// A name that strangers chose, as our mails may show it: mail programs make links of whatever looks like an address, and whoever reads
// doesn't know whose words they are. So words alone, and few of them.
internal static class PlainName
{
    public const int MaxLength = 60;

    private const string Kept = "&'-";

    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            words.Append(IsPlain(rune) ? rune.ToString() : " ");
        var plain = string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var letters = plain.EnumerateRunes().ToList();
        return letters.Count <= MaxLength ? plain : string.Concat(letters.Take(MaxLength)).TrimEnd() + "…";
    }

    private static bool IsPlain(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (rune.IsAscii && Kept.Contains((char)rune.Value, StringComparison.Ordinal));
}
