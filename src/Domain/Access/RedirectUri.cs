using System.Globalization;
using System.Text.RegularExpressions;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An address to which an application may have people sent back, compared character for character.</summary>
public sealed partial class RedirectUri : Entity
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 2000;

    // RFC 6749 4.1.2 and 4.1.2.1, RFC 9207 2: what an answer carries, which no parameter may be given twice.
    private static readonly string[] Answered = ["code", "state", "iss", "error", "error_description", "error_uri"];

    private RedirectUri()
    {
    }

    internal RedirectUri(string uri) => Uri = uri;

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application that registered it.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The address.</summary>
    public string Uri { get; private set; } = "";

    /// <summary>Whether a request may be answered at the address that it names: this one, or this one on another port of the loopback interface.</summary>
    public bool Matches(string asked)
    {
        if (asked == Uri)
            return true;

        // RFC 8252 7.3: an application on the device gets its port from the operating system when it starts.
        var (mine, theirs) = (Loopback().Match(Uri), Loopback().Match(asked));
        return mine.Success && theirs.Success
            && mine.Groups["host"].Value == theirs.Groups["host"].Value
            && mine.Groups["rest"].Value == theirs.Groups["rest"].Value
            && IsPort(theirs.Groups["port"].Value);
    }

    /// <summary>What keeps an address from being registered, as the end of a sentence; null when nothing does.</summary>
    /// <param name="text">The address.</param>
    /// <param name="isConfidential">Whether the application can keep a secret; only those that can't live at a scheme of their own.</param>
    public static string? Problem(string text, bool isConfidential)
    {
        if (text.Length > MaxLength)
            return $"must not be longer than {MaxLength} characters";
        if (!text.All(character => character is > ' ' and <= '~') || !System.Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return "must be an absolute URI of ASCII characters";

        // RFC 6749 3.1.2: no fragment.
        if (text.Contains('#', StringComparison.Ordinal))
            return "must not have a fragment";
        if (uri.UserInfo.Length > 0 || text.Contains('*', StringComparison.Ordinal))
            return "must not have a user name or a wildcard";
        if (uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Intersect(Answered, StringComparer.Ordinal).FirstOrDefault() is { } name)
            return $"must not have the parameter {name}, which is for the answer";
        if (IsHttpsOrLoopback(text))
            return null;

        // RFC 8252 7.1: a scheme of one's own is a domain name under one's control, in reverse order, so it has a dot.
        return !isConfidential && uri.Scheme.Contains('.', StringComparison.Ordinal)
            ? null
            : "must begin with https://, or with http:// on this computer (localhost, 127.0.0.1, [::1])"
                + (isConfidential ? "" : ", or with a scheme of the application's own such as com.example.app:");
    }

    /// <summary>The origin of an address at a web server, as browsers send it; null for other schemes.</summary>
    public static string? OriginOf(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? parsed.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : null;

    /// <summary>Whether an address is at a web server to which nobody can listen: under TLS, or on the same computer.</summary>
    internal static bool IsHttpsOrLoopback(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == "https" || (parsed.Scheme == "http" && parsed.Host is "localhost" or "127.0.0.1" or "[::1]"));

    /// <summary>Whether only the one who holds the domain name's certificate is reached there.</summary>
    internal static bool IsSecureOrigin(string uri) => uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPort(string text) => text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535);

    [GeneratedRegex(@"^http://(?<host>127\.0\.0\.1|\[::1\])(:(?<port>[0-9]{1,5}))?(?<rest>([/?].*)?)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loopback();
}
