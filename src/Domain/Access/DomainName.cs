using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>Domains of organisations, and those that the server makes for people who register.</summary>
public static class DomainName
{
    private const int SlugMaxLength = 40;
    private const int RandomLength = 6;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A domain that is readable and nobody's yet, in all likelihood: <c>Müller &amp; Co</c> gives <c>muller-co-x7k2p9</c>.</summary>
    public static string NewFor(string name) => $"{SlugOf(name)}-{new string(RandomNumberGenerator.GetItems<char>(Letters, RandomLength))}";

    /// <summary>Whether it may be an organisation's: letters, digits, dots and dashes, the first and last no dot or dash.</summary>
    public static bool IsWellFormed(string domain) =>
        domain.Length is > 0 and <= Organisation.DomainMaxLength
        && domain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
        && char.IsAsciiLetterOrDigit(domain[0])
        && char.IsAsciiLetterOrDigit(domain[^1]);

    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, SlugMaxLength)).Trim('-');
        return text.Length == 0 ? "organisation" : text;
    }
}
