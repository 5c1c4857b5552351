using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>Why the authorization server or the bearer check refuses.</summary>
public static class AccessErrors
{
    /// <summary>No credential was sent.</summary>
    public static readonly Error NoToken = new("access.no_token", ErrorKind.Unauthenticated, "An access token is required.");

    /// <summary>The token is malformed, unknown, expired or revoked.</summary>
    public static readonly Error InvalidToken = new("access.invalid_token", ErrorKind.Unauthenticated, "The access token is not valid.");

    /// <summary>More than one credential was sent (RFC 6750 2).</summary>
    public static readonly Error TwoCredentials =
        new("access.two_credentials", ErrorKind.Validation, "Send one credential only, in the Authorization header.");

    /// <summary>The token lacks the scope of the API.</summary>
    public static readonly Error InsufficientScope = new("access.insufficient_scope", ErrorKind.Forbidden, "The access token lacks the scope.");

    /// <summary>The caller may not do this.</summary>
    public static readonly Error Forbidden = new("access.forbidden", ErrorKind.Forbidden, "The caller may not do this.");

    /// <summary>Unknown application, or a secret that isn't its.</summary>
    public static readonly Error InvalidClient = new("access.invalid_client", ErrorKind.Unauthenticated, "The client credentials are not valid.");

    /// <summary>The organisation doesn't exist, or hasn't admitted the application, or isn't the token's.</summary>
    public static readonly Error WrongOrganisation =
        new("access.wrong_organisation", ErrorKind.Forbidden, "The application may not act in this organisation.");

    /// <summary>The application may not use this grant type.</summary>
    public static readonly Error UnauthorizedClient =
        new("access.unauthorized_client", ErrorKind.Forbidden, "The application may not use this grant type.");

    /// <summary>A scope was asked for that the application isn't registered for.</summary>
    public static readonly Error InvalidScope = new("access.invalid_scope", ErrorKind.Validation, "The application is not registered for this scope.");

    /// <summary>The grant type isn't offered.</summary>
    public static readonly Error UnsupportedGrantType =
        new("access.unsupported_grant_type", ErrorKind.Validation, "This grant type is not supported.");

    /// <summary>The token request breaks RFC 6749's form; the message says how.</summary>
    public static readonly Error InvalidTokenRequest = new("access.invalid_token_request", ErrorKind.Validation, "The token request is not valid.");
}
