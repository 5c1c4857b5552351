using System.Buffers;

namespace PlanPlatform.Web.Hosting;

/// <summary>Gives every request an id, the caller's own where it is sane, on the response and on every log line.</summary>
internal sealed class RequestIds(RequestDelegate next, ILogger<RequestIds> logger)
{
    public const string HeaderName = "X-Request-Id";
    private const int MaxLength = 128;

    private static readonly SearchValues<char> Sane =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/=+");

    public async Task InvokeAsync(HttpContext context)
    {
        var id = context.Request.Headers[HeaderName].ToString() is { Length: > 0 and <= MaxLength } sent && !sent.AsSpan().ContainsAnyExcept(Sane)
            ? sent
            : Guid.NewGuid().ToString("N");
        context.TraceIdentifier = id;

        // Set last: handling an exception clears the headers that were set before.
        context.Response.OnStarting(
            static state =>
            {
                var (response, id) = ((HttpResponse, string))state;
                response.Headers[HeaderName] = id;
                return Task.CompletedTask;
            },
            (context.Response, id));
        using (logger.BeginScope(new RequestScope(id)))
            await next(context);
    }

    private sealed class RequestScope(string id) : List<KeyValuePair<string, object>>([new("RequestId", id)])
    {
        public override string ToString() => "RequestId:" + this[0].Value;
    }
}
