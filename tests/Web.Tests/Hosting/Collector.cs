using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>A receiver of OTLP over HTTP on a free loopback port, which keeps what it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((request.Path + " " + request.Headers["X-Collector-Key"], body.ToArray()));
        });
    }

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came for a signal (<c>traces</c>, <c>metrics</c>), a character for each byte.</summary>
    public string Text(string signal) =>
        string.Concat(_received.Where(message => message.Path == $"/v1/{signal} the key").Select(message => Encoding.Latin1.GetString(message.Body)));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
