namespace PlanPlatform.Infrastructure.Persistence;

// The turn to write to an embedded database, first come, first served. SQLite itself would let the losers sleep and try again.
internal sealed class WriterGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Turn _release;

    public WriterGate() => _release = new Turn(_turn);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        // Another process holds the file: whoever waits is told so, rather than kept.
        if (!await _turn.WaitAsync(Patience, cancellationToken))
            throw new TimeoutException("The writers' turn did not come.");
        return _release;
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
