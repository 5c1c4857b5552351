namespace PlanPlatform.Web.Hosting;

/// <summary>
/// While the node is stopping, each answer is its connection's last: <c>Connection: close</c>, so that a balancer keeps none open that would break in
/// the middle of the next request. Later versions have a frame for that, which the web server sends by itself.
/// </summary>
internal sealed class LastAnswers(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested && (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol)))
        {
            // Set last: handling an exception clears the headers that were set before.
            context.Response.OnStarting(
                static state =>
                {
                    ((HttpResponse)state).Headers.Connection = "close";
                    return Task.CompletedTask;
                },
                context.Response);
        }

        return next(context);
    }
}
