using System.Runtime.CompilerServices;

namespace PlanPlatform.Application.Common;

internal static class StartedStream
{
    // The same items, of which the first has come; null where there are none.
    public static async Task<IAsyncEnumerable<T>?> StartAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var started = items.GetAsyncEnumerator(cancellationToken);
        if (await started.MoveNextAsync())
            return ResumeAsync(started, cancellationToken);
        await started.DisposeAsync();
        return null;
    }

    private static async IAsyncEnumerable<T> ResumeAsync<T>(IAsyncEnumerator<T> started, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (started)
        {
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return started.Current;
            }
            while (await started.MoveNextAsync());
        }
    }
}
