using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Removes the answers whose idempotency keys have been forgotten, a batch at a time so that other writers get their turn. Safe on several
// nodes: what another has removed is read again.
internal sealed class ExpiredAnswers(IServiceScopeFactory scopes, TimeProvider time, ILogger<ExpiredAnswers> logger)
    : PeriodicJob(Pause, time, logger)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private readonly TimeProvider _time = time;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await RemoveBatchAsync(cancellationToken) == BatchSize)
        {
            // There may be more.
        }
    }

    private async Task<int> RemoveBatchAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var result = await context.WriteAsync<Result<int>>(
            async token =>
            {
                var now = _time.UtcNow();
                var expired = await context.IdempotentAnswers
                    .Where(answer => answer.ExpiresAt <= now).OrderBy(answer => answer.ExpiresAt).Take(BatchSize).ToListAsync(token);
                context.IdempotentAnswers.RemoveRange(expired);
                return expired.Count;
            },
            cancellationToken);
        return result.IsSuccess ? result.Value : 0;
    }
}
