using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

/// <summary>
/// The files that came with the request at hand, stored before anything is written. A write keeps the one that its row names; what no committed
/// row names is removed when the request is over, and by the sweep where the server didn't get that far.
/// </summary>
public sealed class IncomingFiles(IFileStore files, IPlanPlatformDb db, WriteProgress progress, TimeProvider time) : IAsyncDisposable
{
    private readonly HashSet<string> _unnamed = new(StringComparer.Ordinal);

    /// <summary>Stores a file as it comes in.</summary>
    /// <param name="contentType">The media type that the caller named.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">When the caller hangs up.</param>
    public async Task<StoredFile> StoreAsync(string contentType, Stream content, CancellationToken cancellationToken)
    {
        var file = StoredFile.New(contentType, size: 0, time.UtcNow());
        file = file with { Size = await files.StoreAsync(file.Id, content, cancellationToken) };
        _unnamed.Add(file.Id);
        return file;
    }

    /// <summary>Stores a file that is there.</summary>
    /// <param name="contentType">The media type that the caller named.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">When the caller hangs up.</param>
    public async Task<StoredFile> StoreAsync(string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = StoredFile.New(contentType, content.Length, time.UtcNow());
        await files.StoreAsync(file.Id, content, cancellationToken);
        _unnamed.Add(file.Id);
        return file;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // After a commit that nobody answered the row may be there: the sweep will see.
        if (progress.Stage != WriteStage.Committing)
            await files.RemoveAsync(_unnamed);
    }

    // Called within the write, by each of its attempts: a file stays once the row that names it is committed, and not before.
    internal void Keep(StoredFile? file)
    {
        if (file is null)
            return;
        db.AfterCommit(() =>
        {
            _unnamed.Remove(file.Id);
            return Task.CompletedTask;
        });
    }
}
