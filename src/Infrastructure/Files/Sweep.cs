using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Files;

// Removes what a crash left in the file store: files that no row names, and those that should have gone with their request.
internal sealed class Sweep(LocalFileStore files, IServiceScopeFactory scopes, JobLeases leases, TimeProvider time, ILogger<Sweep> logger)
    : PeriodicJob(Pause, leases, time, logger)
{
    private const int BatchSize = 500;

    // A file is written before its row: a young one may still get it.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly TimeProvider _time = time;
    private readonly ILogger _logger = logger;

    public async Task<int> SweepOnceAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        var removed = 0;
        var moment = _time.UtcNow() - grace;
        foreach (var path in files.TemporaryFilesOlderThan(moment))
            removed += Remove(path);

        foreach (var batch in files.FilesOlderThan(moment).Chunk(BatchSize))
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
            var ids = batch.Select(file => file.Id).ToList();
            var named = await context.Documents
                .Where(document => document.FileId != null && ids.Contains(document.FileId))
                .Select(document => document.FileId)
                .Concat(context.CompanyDocuments.Where(document => ids.Contains(document.FileId)).Select(document => document.FileId))
                .Concat(context.StorageObjects.Where(stored => ids.Contains(stored.Id)).Select(stored => stored.Id))
                .ToListAsync(cancellationToken);
            foreach (var (_, path) in batch.Where(file => !named.Contains(file.Id, StringComparer.Ordinal)))
                removed += Remove(path);
        }

        return removed;
    }

    // One that can't be removed doesn't keep the others.
    private int Remove(string path)
    {
        try
        {
            File.Delete(path);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("The file {File} could not be removed: {Reason}", path, exception.Message);
            return 0;
        }
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await SweepOnceAsync(Grace, cancellationToken) is > 0 and var removed)
            _logger.LogInformation("Removed {Count} files that nothing names.", removed);
    }
}
