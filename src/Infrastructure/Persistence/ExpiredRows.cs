using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Removes what has run out: answers whose idempotency keys are forgotten, codes, access tokens and secrets that don't work any more. A batch at
// a time, so that other writers get their turn.
internal sealed class ExpiredRows(IServiceScopeFactory scopes, JobLeases leases, TimeProvider time, ILogger<ExpiredRows> logger)
    : PeriodicJob(Pause, leases, time, logger)
{
    public const int BatchSize = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private static readonly (string Table, string Column, TimeSpan KeptFor)[] Kinds =
    [
        ("IdempotentAnswers", "ExpiresAt", TimeSpan.Zero),
        ("AuthorizationCodes", "ExpiresAt", TimeSpan.Zero),
        ("AccessTokens", "ExpiresAt", TimeSpan.Zero),
        ("ApplicationSecrets", "ExpiresAt", TimeSpan.Zero),
        ("EndedSessions", "ExpiresAt", TimeSpan.Zero),
        ("SignInFailures", "LastAt", SignInFailures.Memory),
    ];

    private readonly TimeProvider _time = time;

    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var (table, column, keptFor) in Kinds)
        {
            int removed;
            do
            {
                removed = await RemoveBatchAsync(table, column, _time.UtcNow() - keptFor, cancellationToken);
                total += removed;
            }
            while (removed == BatchSize);
        }

        return total;
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => RemoveAsync(cancellationToken);

    private async Task<int> RemoveBatchAsync(string table, string column, DateTime end, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var (first, limit) = context.Database.IsSqlite() ? ("", $" LIMIT {BatchSize}") : ($"TOP ({BatchSize}) ", "");
        var statement = $"DELETE FROM {table} WHERE Id IN (SELECT {first}Id FROM {table} WHERE {column} <= {{0}} ORDER BY {column}{limit})";
        var result = await context.WriteAsync<Result<int>>(
            async token => await context.Database.ExecuteSqlRawAsync(statement, [end], token), cancellationToken);
        return result.IsSuccess ? result.Value : 0;
    }
}
