using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>How many requests one address may send to this node: <c>RateLimits:*</c>.</summary>
internal static class RateLimits
{
    private const int DefaultPerSecond = 20_000;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var isEnabled = configuration.GetValue("RateLimits:Enabled", !environment.IsDevelopment());
        var perSecond = configuration.GetValue("RateLimits:RequestsPerSecond", DefaultPerSecond);
        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                isEnabled && !IsWrongVerb(context) && !context.Request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.OrdinalIgnoreCase)
                    ? RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Bucket(perSecond))
                    : RateLimitPartition.GetNoLimiter(""));
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        });
    }

    // The verb is judged before the rate. Routing has put an endpoint of its own in the place of the operation, known by its name only.
    private static bool IsWrongVerb(HttpContext context) => context.GetEndpoint()?.DisplayName == "405 HTTP Method Not Supported";

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = true,
        QueueLimit = 0,
    };

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return rejected.HttpContext.RequestServices.GetRequiredService<Dialects>().WriteAsync(rejected.HttpContext, CommonErrors.TooManyRequests);
    }
}
