namespace PlanPlatform.Domain.Access;

/// <summary>The ways to a token that an application may be registered for (RFC 6749 1.3).</summary>
[Flags]
public enum GrantTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A person's approval, as a code.</summary>
    AuthorizationCode = 1,

    /// <summary>A refresh token.</summary>
    RefreshToken = 2,

    /// <summary>The application's own secret, on nobody's behalf.</summary>
    ClientCredentials = 4,

    /// <summary>A person's password; for first-party applications only.</summary>
    Password = 8,
}
