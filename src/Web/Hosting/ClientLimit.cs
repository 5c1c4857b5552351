using System.Threading.RateLimiting;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// How many requests one application may send to this node, from whichever address: <c>RateLimits:RequestsPerSecondPerClient</c>. One count for
/// those with its tokens and those with its secret.
/// </summary>
internal sealed class ClientLimit : IClientLimit, IDisposable
{
    private readonly PartitionedRateLimiter<int?> _limiter;

    public ClientLimit(bool isEnabled, TokenBucketRateLimiterOptions options)
    {
        _limiter = PartitionedRateLimiter.Create<int?, int>(applicationId => isEnabled && applicationId is { } id
            ? RateLimitPartition.GetTokenBucketLimiter(id, _ => options)
            : RateLimitPartition.GetNoLimiter(0));
        OfCallers = _limiter.WithTranslatedKey<HttpContext>(
            context => RateLimits.IsRefusedAnyway(context) ? null : context.RequestServices.GetRequiredService<ICaller>().Current?.ApplicationId, leaveOpen: true);
    }

    /// <summary>The same for requests whose caller is known by now; others have no limit here.</summary>
    public PartitionedRateLimiter<HttpContext> OfCallers { get; }

    public bool Allows(int applicationId)
    {
        using var lease = _limiter.AttemptAcquire(applicationId);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
