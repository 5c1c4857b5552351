namespace PlanPlatform.Application.Common;

/// <summary>Keeps the bytes of files, each under an id that the server made. It knows nothing of who may see them.</summary>
public interface IFileStore
{
    /// <summary>The folder for files that go with the request that makes them. It exists; what a crash leaves there is removed later.</summary>
    string TemporaryFolder { get; }

    /// <summary>Stores a file durably: when it returns, the bytes have been synced to the disk.</summary>
    Task StoreAsync(string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Stores a file durably as it comes in, in flat memory.</summary>
    /// <returns>Its size in bytes.</returns>
    Task<long> StoreAsync(string id, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading; null when it isn't there.</summary>
    Stream? Open(string id);

    /// <summary>Removes files. Those that aren't there are no matter.</summary>
    Task RemoveAsync(IEnumerable<string> ids);
}
