using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>The address by which this server names itself (RFC 8414 2): <c>OAuth:Issuer</c>, or where that isn't set the address asked at.</summary>
public sealed class Issuer(IOptions<OAuthOptions> options)
{
    /// <summary>The address, without a trailing slash.</summary>
    public string Of(HttpRequest request) => options.Value.Issuer?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
