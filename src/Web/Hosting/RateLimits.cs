using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>How many requests one address, and one application, may send to this node: <c>RateLimits:*</c>.</summary>
internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, SettingReader settings)
    {
        var isEnabled = settings.Read(Settings.RateLimitsEnabled);
        var perSecond = settings.Read(Settings.RequestsPerSecond);
        var perClient = settings.Read(Settings.RequestsPerSecondPerClient);
        var signInsPerMinute = settings.Read(Settings.SignInsPerMinute);
        services.AddSingleton(_ => new FailedLogins(isEnabled, Minute(signInsPerMinute)));
        services.AddSingleton(_ => new ClientLimit(isEnabled, Bucket(perClient)));
        services.AddSingleton<IClientLimit>(provider => provider.GetRequiredService<ClientLimit>());
        services.AddRateLimiter(options =>
        {
            var requests = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                isEnabled && !IsRefusedAnyway(context) && !context.Request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.OrdinalIgnoreCase)
                    ? RateLimitPartition.GetTokenBucketLimiter(AddressOf(context), _ => Bucket(perSecond))
                    : RateLimitPartition.GetNoLimiter(""));
            var signIns = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                isEnabled && HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<GuessableAttribute>() is not null
                    ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => Minute(signInsPerMinute))
                    : RateLimitPartition.GetNoLimiter(""));
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(requests, signIns);
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        });
    }

    /// <summary>The limit of applications, for requests whose token is known by now.</summary>
    public static void UseClientLimit(this WebApplication app) => app.UseRateLimiter(new RateLimiterOptions
    {
        GlobalLimiter = app.Services.GetRequiredService<ClientLimit>().OfCallers,
        OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected)),
    });

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static FixedWindowRateLimiterOptions Minute(int permits) => new()
    {
        PermitLimit = permits,
        Window = TimeSpan.FromMinutes(1),
        AutoReplenishment = true,
        QueueLimit = 0,
    };

    /// <summary>Whether the verb is wrong, which is judged before the rate. Routing has chosen the endpoint that answers 405, which names itself so.</summary>
    public static bool IsRefusedAnyway(HttpContext context) =>
        context.GetEndpoint()?.DisplayName?.StartsWith("405 ", StringComparison.Ordinal) == true;

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
