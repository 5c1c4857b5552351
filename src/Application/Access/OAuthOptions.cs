namespace PlanPlatform.Application.Access;

/// <summary>What an operator may set for the authorization server: <c>OAuth:*</c>.</summary>
public sealed class OAuthOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "OAuth";

    /// <summary>The server's public address without a trailing slash; null for the address asked at.</summary>
    public string? Issuer { get; set; }

    /// <summary>For how long, in seconds, a refresh token still gives the same pair once that pair is in use; 0 for not at all.</summary>
    public int RefreshTokenLeewaySeconds { get; set; } = 30;

    /// <summary>What is wrong with the settings, in one line; null when nothing is.</summary>
    public string? Problem()
    {
        if (RefreshTokenLeewaySeconds is < 0 or > 3600)
            return $"OAuth:RefreshTokenLeewaySeconds is {RefreshTokenLeewaySeconds}; it must be from 0 to 3600.";

        // RFC 8414 2: a URL without query and fragment.
        var isAddress = Issuer is null
            || (Uri.TryCreate(Issuer, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);
        return isAddress ? null : $"OAuth:Issuer is '{Issuer}'; it must be an address such as https://plans.example.com.";
    }
}
