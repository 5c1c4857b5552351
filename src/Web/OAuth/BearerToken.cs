using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>The bearer token of a request (RFC 6750 2): from the Authorization header, or the header that the path's voice has beside it.</summary>
internal static class BearerToken
{
    private const int MaxLength = 500;

    public static Result<string> Of(HttpRequest request)
    {
        var headers = request.Headers.Authorization.ToList();
        if (request.HttpContext.RequestServices.GetRequiredService<Dialects>().Of(request.HttpContext).TokenHeader is { } other)
            headers.AddRange(request.Headers[other]);
        headers.RemoveAll(string.IsNullOrWhiteSpace);
        if (headers.Count == 0)
            return AccessErrors.NoToken;

        // RFC 6750 2: one method of sending a token in each request.
        if (headers.Count > 1 || request.Query.ContainsKey("access_token"))
            return AccessErrors.TwoCredentials;

        // RFC 6750 3.1: of a credential of another kind it is said that a token is needed, not that it is a bad one.
        if (headers[0]!.Trim().Split(' ', 2) is not [var scheme, var rest])
            return AccessErrors.InvalidToken;
        if (!scheme.Equals(BearerHandler.SchemeName, StringComparison.OrdinalIgnoreCase))
            return AccessErrors.NoToken;
        var token = rest.Trim();
        return token.Length is 0 or > MaxLength ? AccessErrors.InvalidToken : token;
    }
}
