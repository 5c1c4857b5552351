using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Takes the <c>Idempotency-Key</c> and the body's hash to the pipeline. Which commands heed it is for them to say.</summary>
internal sealed class IdempotencyFilter(RequestDetails details, IFileStore files) : IAsyncResourceFilter
{
    private const string Header = "Idempotency-Key";

    // Bodies over this size wait on disk while they are hashed and read again.
    private const int BufferThreshold = 128 * 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (Dialects.OperationOf(context.HttpContext) is { AnswersWithSecret: false } operation && request.Headers.TryGetValue(Header, out var keys))
        {
            if (!IsSane(keys))
            {
                context.Result = new FailureResult(Error.Invalid(Header, Problems.Malformed, "must be 1 to 255 visible characters"));
                return;
            }

            var body = new FileBufferingReadStream(request.Body, BufferThreshold, bufferLimit: null, () => files.TemporaryFolder);
            context.HttpContext.Response.RegisterForDisposeAsync(body);
            request.Body = body;
            var hash = await HashAsync(request, operation, context.HttpContext.RequestAborted);
            request.Body.Position = 0;
            details.IdempotencyKey = new IdempotencyKey(RouteOf(context, operation.Name), keys.ToString(), WithQuery(hash, request.QueryString));
        }

        await next();
    }

    // A caller that sends the same form again chooses another boundary. What is no form after all is compared as it is.
    private static async Task<byte[]> HashAsync(HttpRequest request, OperationAttribute operation, CancellationToken cancellationToken)
    {
        if (operation.TakesParts && MultipartForm.BoundaryOf(request.ContentType) is { } boundary)
        {
            try
            {
                return await MultipartForm.HashAsync(new MultipartReader(boundary, request.Body), cancellationToken);
            }
            catch (Exception exception) when (MultipartForm.IsBroken(exception))
            {
                request.Body.Position = 0;
            }
        }

        return await SHA256.HashDataAsync(request.Body, cancellationToken);
    }

    // What a query asks for is part of the request as its body is: another one under the same key is refused, never done beside the first.
    private static byte[] WithQuery(byte[] hash, QueryString query) =>
        query.HasValue ? SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(query.Value!)]) : hash;

    // An operation on one thing is another route than the same operation on another thing.
    private static string RouteOf(ActionContext context, string operation) => $"{operation} {context.RouteData.Values.GetValueOrDefault("id")}";

    private static bool IsSane(StringValues keys) =>
        keys is [{ Length: >= 1 and <= IdempotentAnswer.KeyMaxLength } key] && key.All(character => character is >= '!' and <= '~');
}
