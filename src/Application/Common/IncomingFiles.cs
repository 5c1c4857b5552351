using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

/// <summary>
/// The files that came with the request at hand, stored before it is judged. A use case that takes one answers for it; what nobody took is
/// removed when the request is over, and by the sweep where the server didn't get that far.
/// </summary>
public sealed class IncomingFiles(IFileStore files, WriteProgress progress, TimeProvider time) : IAsyncDisposable
{
    private readonly HashSet<string> _untaken = new(StringComparer.Ordinal);

    /// <summary>Stores a file as it comes in.</summary>
    /// <param name="contentType">The media type that the caller named.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">When the caller hangs up.</param>
    public async Task<StoredFile> StoreAsync(string contentType, Stream content, CancellationToken cancellationToken)
    {
        var file = StoredFile.New(contentType, size: 0, time.UtcNow());
        file = file with { Size = await files.StoreAsync(file.Id, content, cancellationToken) };
        _untaken.Add(file.Id);
        return file;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await files.RemoveAsync(_untaken);

    // Runs the write with the file; takes the file away again where the write is refused, or broke off before it was being committed. After
    // that the row may be there, and what is left is for the sweep.
    internal async Task<TResult> TakeAsync<TResult>(StoredFile file, Func<Task<TResult>> write)
        where TResult : IResult<TResult>
    {
        _untaken.Remove(file.Id);
        var isWritten = false;
        try
        {
            var result = await write();
            isWritten = result.Error is null;
            return result;
        }
        finally
        {
            if (!isWritten && progress.Stage != WriteStage.Committing)
                await files.RemoveAsync([file.Id]);
        }
    }
}
