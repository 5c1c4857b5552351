using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Files;

// One file for each id under Data:Folder/files. Ids are made by the server, so that no path ever comes from a caller.
internal sealed class LocalFileStore(DataFolder folder, ILogger<LocalFileStore> logger) : IFileStore
{
    private const string Unfinished = ".part";
    private const int ReadOnly = 0;

    // Bodies wait there as they were sent: nobody else is to look in.
    public string TemporaryFolder => DataFolder.Make(folder.Temporary);

    public Task StoreAsync(string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        StoreAsync(id, file => file.WriteAsync(content, cancellationToken).AsTask());

    public Task<long> StoreAsync(string id, Stream content, CancellationToken cancellationToken) =>
        StoreAsync(id, file => content.CopyToAsync(file, cancellationToken));

    public Stream? Open(string id)
    {
        try
        {
            return new FileStream(
                PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            logger.LogError("The stored file {File} is missing.", id);
            return null;
        }
    }

    public Task RemoveAsync(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                File.Delete(PathOf(id));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The row is gone already; the sweep takes the file later.
                logger.LogWarning(exception, "The file {File} could not be removed yet.", id);
            }
        }

        return Task.CompletedTask;
    }

    // Every stored file that is older than a moment, by id. What a crash left unfinished counts as well.
    public IEnumerable<(string Id, string Path)> FilesOlderThan(DateTime moment) =>
        FilesIn(folder.Files, moment).Select(file => (Path.GetFileNameWithoutExtension(file.Name), file.FullName));

    // Every file that should have gone with its request.
    public IEnumerable<string> TemporaryFilesOlderThan(DateTime moment) => FilesIn(folder.Temporary, moment).Select(file => file.FullName);

    private static IEnumerable<FileInfo> FilesIn(string path, DateTime moment) => new DirectoryInfo(path) is { Exists: true } root
        ? root.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < moment)
        : [];

    // Nobody sees a file before it is whole and synced. What broke off on the way is removed at once, or by the sweep.
    private async Task<long> StoreAsync(string id, Func<FileStream, Task> write)
    {
        var path = PathOf(id);
        var parent = DataFolder.Make(Path.GetDirectoryName(path)!);
        try
        {
            long size;
            await using (var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await write(file);
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(path + Unfinished, path, overwrite: true);
            SyncNames(parent);
            return size;
        }
        catch
        {
            File.Delete(path + Unfinished);
            throw;
        }
    }

    // Else a power cut could take the name of a file whose row is there. Windows has no such call.
    private static void SyncNames(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = OpenFolder(folder, ReadOnly);
        RandomAccess.FlushToDisk(handle);
    }

    // open(2), since .NET opens no folders.
    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern SafeFileHandle OpenFolder(string path, int flags);

    // The random end of an id spreads the files over 256 folders.
    private string PathOf(string id) =>
        Guid.TryParseExact(id, "D", out _)
            ? Path.Combine(folder.Files, id[^2..], id)
            : throw new ArgumentException("Not the id of a file.", nameof(id));
}
