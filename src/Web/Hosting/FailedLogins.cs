using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// How many wrong passwords one address may send to this node in a minute by an API: <c>RateLimits:SignInsPerMinute</c>. Right ones don't count, for
/// a back-office server logs many people in from one address.
/// </summary>
public sealed class FailedLogins : IDisposable
{
    // When to try again: the next minute.
    private const string RetryAfterSeconds = "60";

    private readonly PartitionedRateLimiter<string>? _limiter;

    internal FailedLogins(bool isEnabled, FixedWindowRateLimiterOptions options) => _limiter = isEnabled
        ? PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => options))
        : null;

    /// <summary>Lets the address try once more, unless it has failed too often, and counts it where that fails.</summary>
    public async Task<IActionResult?> TryAsync(HttpContext context, Func<Task<IActionResult?>> attempt)
    {
        if (!MayTry(context))
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return new FailureResult(CommonErrors.TooManyRequests);
        }

        // What is none of the caller's doing doesn't count: a limit, or a database that is away.
        var answer = await attempt();
        if (answer is FailureResult { Error.Kind: not (ErrorKind.Refused or ErrorKind.Unavailable or ErrorKind.Fault) })
            _limiter?.AttemptAcquire(RateLimits.AddressOf(context)).Dispose();
        return answer;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter?.Dispose();

    private bool MayTry(HttpContext context)
    {
        using var lease = _limiter?.AttemptAcquire(RateLimits.AddressOf(context), permitCount: 0);
        return lease?.IsAcquired != false;
    }
}
