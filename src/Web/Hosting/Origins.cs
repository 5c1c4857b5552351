using MediatR;
using Microsoft.AspNetCore.Cors.Infrastructure;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// Which pages may call the APIs from a browser (CORS): those of the origins that applications registered, without cookies. The metadata may be
/// read from anywhere; the server's own pages by nobody.
/// </summary>
internal sealed class Origins : ICorsPolicyProvider
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);
    private static readonly string[] Exposed = ["Allow", "Content-Disposition", "ETag", "Link", "Location", "Retry-After", "WWW-Authenticate", "X-Next-Cursor", "X-Users-Moved", RequestIds.HeaderName];
    private static readonly CorsPolicy Anybody = new CorsPolicyBuilder().AllowAnyOrigin().WithMethods(HttpMethods.Get).Build();

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (PageHeaders.IsPage(context) || origin == $"{context.Request.Scheme}://{context.Request.Host}")
            return null;
        if (context.Request.Path == OAuthDialect.MetadataPath)
            return Anybody;
        var result = await context.RequestServices.GetRequiredService<IMediator>().Send(new CheckOriginQuery(origin), context.RequestAborted);
        return result is { IsSuccess: true, Value: true } ? Allowing(origin) : null;
    }

    // Asked for this origin only, which makes the answer vary by it.
    private static CorsPolicy Allowing(string origin) => new CorsPolicyBuilder().SetIsOriginAllowed(asked => asked == origin)
        .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(Exposed).SetPreflightMaxAge(PreflightLifetime).Build();
}
