using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Takes the <c>Idempotency-Key</c> and the body's hash to the pipeline. Which commands heed it is for them to say.</summary>
internal sealed class IdempotencyFilter(RequestDetails details) : IAsyncResourceFilter
{
    private const string Header = "Idempotency-Key";

    // Bodies over this size wait on disk while they are hashed and read again.
    private const int BufferThreshold = 128 * 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (Dialects.OperationOf(context.HttpContext) is { } operation
            && HasCaller(context.ActionDescriptor.EndpointMetadata)
            && request.Headers.TryGetValue(Header, out var keys))
        {
            if (!IsSane(keys))
            {
                context.Result = new FailureResult(Error.Invalid(Header, Problems.Malformed, "must be 1 to 255 visible characters"));
                return;
            }

            request.EnableBuffering(BufferThreshold);
            var hash = await SHA256.HashDataAsync(request.Body, context.HttpContext.RequestAborted);
            request.Body.Position = 0;
            details.IdempotencyKey = new IdempotencyKey(operation.Name, keys.ToString(), hash);
        }

        await next();
    }

    // Keys belong to a caller. Routes that need none are those that issue tokens, and they ignore the header.
    private static bool HasCaller(IList<object> metadata) =>
        metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any();

    private static bool IsSane(StringValues keys) =>
        keys is [{ Length: >= 1 and <= IdempotentAnswer.KeyMaxLength } key] && key.All(character => character is >= '!' and <= '~');
}
