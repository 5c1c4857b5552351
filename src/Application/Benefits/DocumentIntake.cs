using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

// A document's file is stored before anything is written, an idempotency key's record included: no write waits for it, and none stores it twice.
internal sealed class DocumentIntake<TRequest>(IncomingFiles files) : IPipelineBehavior<TRequest, Result<DocumentView>>
    where TRequest : DocumentFields
{
    public async Task<Result<DocumentView>> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<DocumentView>> next)
    {
        if (request.FileBase64 is { HasValue: true, Value: { Length: > 0 and <= StoredFile.MaxSize } content })
            request.Stored = await files.StoreAsync(MediaType.OrUnknown(request.FileType.Value), content, cancellationToken);
        return await next();
    }
}
