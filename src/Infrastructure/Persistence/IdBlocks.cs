using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// The ids that this node has taken from the database and not yet given out. A restart forgets them: ids have gaps.
internal sealed class IdBlocks(IServiceScopeFactory scopes) : IDisposable
{
    private const int Size = 1000;

    private readonly Dictionary<string, (int Next, int End)> _blocks = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _refill = new(1);

    public bool TryTake(string name, int count, out int first)
    {
        lock (_lock)
        {
            var (next, end) = _blocks.GetValueOrDefault(name);
            first = next;
            if (end - next < count)
                return false;
            _blocks[name] = (next + count, end);
            return true;
        }
    }

    public async Task RefillAsync(string name, int count, CancellationToken cancellationToken)
    {
        await _refill.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have been waiting for the same.
            lock (_lock)
            {
                if (_blocks.GetValueOrDefault(name) is var (next, end) && end - next >= count)
                    return;
            }

            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
            var size = Math.Max(Size, count);
            var taken = await context.WriteAsync<Result<int>>(async token => await NewIds.AdvanceAsync(context, name, size, token), cancellationToken);
            lock (_lock)
                _blocks[name] = (taken.Value, taken.Value + size);
        }
        finally
        {
            _refill.Release();
        }
    }

    public void Dispose() => _refill.Dispose();
}
