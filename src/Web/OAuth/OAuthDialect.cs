using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>The voice of the authorization server: RFC 6749 5.2.</summary>
internal sealed class OAuthDialect : Dialect
{
    /// <summary>Where the metadata lie (RFC 8414 3).</summary>
    public const string MetadataPath = "/.well-known/oauth-authorization-server";

    private static readonly Dictionary<string, (int Status, string Error)> Answers = new(StringComparer.Ordinal)
    {
        [AccessErrors.InvalidClient.Code] = (StatusCodes.Status401Unauthorized, "invalid_client"),
        [AccessErrors.UnauthorizedClient.Code] = (StatusCodes.Status400BadRequest, "unauthorized_client"),
        [AccessErrors.WrongOrganisation.Code] = (StatusCodes.Status400BadRequest, "unauthorized_client"),
        [AccessErrors.InvalidScope.Code] = (StatusCodes.Status400BadRequest, "invalid_scope"),
        [AccessErrors.InvalidGrant.Code] = (StatusCodes.Status400BadRequest, "invalid_grant"),
        [AccessErrors.NotItsToken.Code] = (StatusCodes.Status400BadRequest, "invalid_grant"),
        [AccessErrors.UnsupportedResponseType.Code] = (StatusCodes.Status400BadRequest, "unsupported_response_type"),
        [AccessErrors.InvalidAuthorizationRequest.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [AccessErrors.AccessDenied.Code] = (StatusCodes.Status403Forbidden, "access_denied"),
        [AccessErrors.UnsupportedGrantType.Code] = (StatusCodes.Status400BadRequest, "unsupported_grant_type"),
        [AccessErrors.InvalidTokenRequest.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [AccessErrors.TwoCredentials.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [CommonErrors.MalformedBody.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [CommonErrors.UnsupportedMediaType.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [CommonErrors.Invalid.Code] = (StatusCodes.Status400BadRequest, "invalid_request"),
        [CommonErrors.NoSuchPath.Code] = (StatusCodes.Status404NotFound, "invalid_request"),
        [CommonErrors.MethodNotAllowed.Code] = (StatusCodes.Status405MethodNotAllowed, "invalid_request"),
        [CommonErrors.NotAcceptable.Code] = (StatusCodes.Status406NotAcceptable, "invalid_request"),
        [CommonErrors.TooLarge.Code] = (StatusCodes.Status413PayloadTooLarge, "invalid_request"),
        [CommonErrors.TooManyRequests.Code] = (StatusCodes.Status429TooManyRequests, "invalid_request"),
        [CommonErrors.HttpsRequired.Code] = (StatusCodes.Status403Forbidden, "invalid_request"),
        [CommonErrors.Unavailable.Code] = (StatusCodes.Status503ServiceUnavailable, "temporarily_unavailable"),
        [CommonErrors.Fault.Code] = (StatusCodes.Status500InternalServerError, "server_error"),
    };

    public override string Name => "oauth";

    public override IReadOnlyCollection<string> MappedCodes => Answers.Keys;

    /// <summary>The error's name in RFC 6749.</summary>
    public static string NameOf(Error error) => Answers.TryGetValue(error.Code, out var answer) ? answer.Error : "invalid_request";

    public override bool Owns(PathString path) =>
        (path.StartsWithSegments("/oauth", StringComparison.OrdinalIgnoreCase) && !IsBelowAPage(path))
        || path.StartsWithSegments(MetadataPath, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/api/oauth", StringComparison.OrdinalIgnoreCase);

    private static bool IsBelowAPage(PathString path) =>
        path.StartsWithSegments("/oauth/applications", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/oauth/authorized_applications", StringComparison.OrdinalIgnoreCase);

    public override Task WriteAsync(HttpContext context, Error error)
    {
        var (status, code) = Answers.TryGetValue(error.Code, out var answer) ? answer : (HttpStatus.Of(error), "invalid_request");
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";

        // RFC 6749 5.2: the scheme that the client tried to authenticate with.
        if (status == StatusCodes.Status401Unauthorized && context.Request.Headers.Authorization.ToString().StartsWith("Basic", StringComparison.OrdinalIgnoreCase))
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"PlanPlatform\"";
        return context.Response.WriteAsJsonAsync(new { error = code, error_description = error.Message }, WireJson.Options);
    }
}
