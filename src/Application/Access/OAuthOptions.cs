namespace PlanPlatform.Application.Access;

/// <summary>What an operator may set for the authorization server: <c>OAuth:*</c>.</summary>
public sealed class OAuthOptions
{
    /// <summary>The server's public address without a trailing slash; null for the address asked at.</summary>
    public string? Issuer { get; set; }

    /// <summary>For how long, in seconds, a refresh token still gives the same pair once that pair is in use; 0 for not at all.</summary>
    public int RefreshTokenLeewaySeconds { get; set; } = 30;
}
