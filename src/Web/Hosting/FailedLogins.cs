using System.Threading.RateLimiting;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// How many wrong passwords one address may send to this node in a minute by an API: <c>RateLimits:SignInsPerMinute</c>. Right ones don't count, for
/// a back-office server logs many people in from one address.
/// </summary>
public sealed class FailedLogins : IDisposable
{
    /// <summary>When to try again: the next minute.</summary>
    public const string RetryAfterSeconds = "60";

    private readonly PartitionedRateLimiter<string>? _limiter;

    internal FailedLogins(bool isEnabled, FixedWindowRateLimiterOptions options) => _limiter = isEnabled
        ? PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => options))
        : null;

    /// <summary>Whether the address may try once more.</summary>
    public bool MayTry(HttpContext context)
    {
        using var lease = _limiter?.AttemptAcquire(RateLimits.AddressOf(context), permitCount: 0);
        return lease?.IsAcquired != false;
    }

    /// <summary>Counts a failure, unless it is none of the caller's: a limit, or a database that is away.</summary>
    public void Count(HttpContext context, Error error)
    {
        if (error.Kind is not (ErrorKind.Refused or ErrorKind.Unavailable or ErrorKind.Fault))
            _limiter?.AttemptAcquire(RateLimits.AddressOf(context)).Dispose();
    }

    /// <inheritdoc />
    public void Dispose() => _limiter?.Dispose();
}
