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
        new("access.two_credentials", ErrorKind.Validation, "Send one credential only.");

    /// <summary>The token lacks the scope of the API.</summary>
    public static readonly Error InsufficientScope = new("access.insufficient_scope", ErrorKind.Forbidden, "The access token lacks the scope.");

    /// <summary>The caller may not do this.</summary>
    public static readonly Error Forbidden = new("access.forbidden", ErrorKind.Forbidden, "The caller may not do this.");

    /// <summary>Unknown application, or a secret that isn't its.</summary>
    public static readonly Error InvalidClient = new("access.invalid_client", ErrorKind.Unauthenticated, "The client credentials are not valid.");

    /// <summary>The organisation doesn't exist, or hasn't admitted the application, or isn't the token's.</summary>
    public static readonly Error WrongOrganisation =
        new("access.wrong_organisation", ErrorKind.Forbidden, "The application may not act in this organisation.");

    /// <summary>The code or refresh token, or the name and password, is wrong, expired, revoked, or another application's (RFC 6749 5.2).</summary>
    public static readonly Error InvalidGrant = new("access.invalid_grant", ErrorKind.Validation, "The grant is not valid.");

    /// <summary>The authorization request names no application that exists. It is never redirected.</summary>
    public static readonly Error UnknownApplication =
        new("access.unknown_application", ErrorKind.Validation, "The link that led here names no application that is registered.");

    /// <summary>The authorization request's redirect URI isn't registered. It is never redirected.</summary>
    public static readonly Error UnregisteredRedirectUri =
        new("access.unregistered_redirect_uri", ErrorKind.Validation, "The link that led here asks to be answered at an address that the application has not registered.");

    /// <summary>The authorization request breaks RFC 6749's form; the message says how.</summary>
    public static readonly Error InvalidAuthorizationRequest =
        new("access.invalid_authorization_request", ErrorKind.Validation, "The authorization request is not valid.");

    /// <summary>The authorization request asks for another response type than code.</summary>
    public static readonly Error UnsupportedResponseType =
        new("access.unsupported_response_type", ErrorKind.Validation, "The response_type must be code.");

    /// <summary>The person says no, or may not approve this application.</summary>
    public static readonly Error AccessDenied = new("access.denied", ErrorKind.Forbidden, "The person did not approve the request.");

    /// <summary>The token to be revoked was issued to another application (RFC 7009 2.1).</summary>
    public static readonly Error NotItsToken = new("access.not_its_token", ErrorKind.Validation, "The token was issued to another application.");

    /// <summary>There is no such application among the caller's own.</summary>
    public static readonly Error NoSuchApplication = new("access.no_such_application", ErrorKind.NotFound, "There is no such application.");

    /// <summary>There is no such approval among the caller's own.</summary>
    public static readonly Error NoSuchGrant = new("access.no_such_grant", ErrorKind.NotFound, "There is no such approval.");

    /// <summary>The application may not use this grant type.</summary>
    public static readonly Error UnauthorizedClient =
        new("access.unauthorized_client", ErrorKind.Forbidden, "The application may not use this grant type.");

    /// <summary>A scope was asked for that the application isn't registered for.</summary>
    public static readonly Error InvalidScope = new("access.invalid_scope", ErrorKind.Validation, "The scope is more than the application is registered or approved for.");

    /// <summary>The grant type isn't offered.</summary>
    public static readonly Error UnsupportedGrantType =
        new("access.unsupported_grant_type", ErrorKind.Validation, "This grant type is not supported.");

    /// <summary>The token request breaks RFC 6749's form; the message says how.</summary>
    public static readonly Error InvalidTokenRequest = new("access.invalid_token_request", ErrorKind.Validation, "The token request is not valid.");
}
