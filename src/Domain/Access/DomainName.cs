using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>Domains that the server makes for organisations of people who register.</summary>
public static class DomainName
{
    private const int SlugMaxLength = 40;
    private const int RandomLength = 6;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A domain that is readable and nobody's yet, in all likelihood: <c>Müller &amp; Co</c> gives <c>muller-co-x7k2p9</c>.</summary>
    public static string NewFor(string name) => $"{SlugOf(name)}-{new string(RandomNumberGenerator.GetItems<char>(Letters, RandomLength))}";

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
