using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>The bearer token of a request (RFC 6750 2): from the Authorization header, or the header that the path's voice has beside it.</summary>
internal static class BearerToken
{
    private const int MaxLength = 500;
    private const string Prefix = BearerHandler.SchemeName + " ";

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
        if (headers[0]?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
            return AccessErrors.InvalidToken;
        var token = headers[0]![Prefix.Length..].Trim();
        return token.Length is 0 or > MaxLength ? AccessErrors.InvalidToken : token;
    }
}
