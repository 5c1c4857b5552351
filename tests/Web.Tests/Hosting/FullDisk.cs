using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>A file store with room for one file.</summary>
internal sealed class FullDisk : IFileStore
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public string TemporaryFolder => Path.GetTempPath();

    public Task StoreAsync(string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (_files.Count > 0)
            throw new IOException("The disk is full.");
        _files[id] = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<long> StoreAsync(string id, Stream content, CancellationToken cancellationToken) => throw new IOException("No space left on device", hresult: 28);

    public Stream? Open(string id) => _files.TryGetValue(id, out var content) ? new MemoryStream(content) : null;

    public Task RemoveAsync(IEnumerable<string> ids) => Task.CompletedTask;
}
