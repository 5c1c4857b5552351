using System.Globalization;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>
/// The e-mail addresses with which people sign in. Two that reach one mailbox must be one name, and no name may look like another: so the part
/// before the @ is ASCII, which is all that mail servers take everywhere, and the domain is kept in its ASCII form (RFC 5891).
/// </summary>
public static class SignInName
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The address as it is kept and written to; null for one that can't be a name.</summary>
    public static string? Canonical(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || !trimmed.AsSpan(0, at).ToString().All(character => character is > ' ' and <= '~'))
            return null;
        try
        {
            return $"{trimmed[..at]}@{Idn.GetAscii(trimmed[(at + 1)..])}";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The form in which names are compared and their failures counted. What can't be a name stays as it is, and so is nobody's.</summary>
    public static string Normalise(string text) => Canonical(text) is { } name ? Text.Normalise(name) : text.Trim();
}
