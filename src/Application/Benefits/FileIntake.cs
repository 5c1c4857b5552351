using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

// Stores a document's file before the row that names it is written: what a failed or lost write leaves behind, the sweep removes.
internal sealed class FileIntake(IFileStore files, TimeProvider time)
{
    private const string DefaultContentType = "application/octet-stream";

    // Runs the write with the stored file, or with null where none was sent; takes the file away again where the write fails.
    public async Task<Result<DocumentView>> WithFileAsync(
        DocumentFields fields, Func<StoredFile?, Task<Result<DocumentView>>> write, CancellationToken cancellationToken)
    {
        if (FieldRules.IsMissing(fields.FileBase64))
            return await write(null);

        var content = fields.FileBase64.Value;
        var file = StoredFile.New(fields.FileType.TextOrNull() ?? DefaultContentType, content.Length, time.UtcNow());
        await files.StoreAsync(file.Id, content, cancellationToken);
        var result = await write(file);
        if (!result.IsSuccess)
            await files.RemoveAsync([file.Id]);
        return result;
    }
}
