using Microsoft.AspNetCore.Diagnostics;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Finds the voice in which a request is to be answered.</summary>
internal sealed class Dialects(IEnumerable<Dialect> dialects, ProblemDialect fallback)
{
    private const string RetryAfterSeconds = "5";

    private readonly Dialect[] _dialects = dialects.ToArray();

    public Dialect Of(HttpContext context) => Array.Find(_dialects, dialect => dialect.Owns(context.Request.Path)) ?? fallback;

    public Task WriteAsync(HttpContext context, Error error)
    {
        if (error.Kind == ErrorKind.Unavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Of(context).WriteAsync(context, error);
    }

    // While an exception is handled the endpoint is cleared, and kept in the feature.
    public static OperationAttribute? OperationOf(HttpContext context) =>
        (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata.GetMetadata<OperationAttribute>();
}
