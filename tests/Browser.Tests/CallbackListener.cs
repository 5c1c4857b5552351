using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace PlanPlatform.Browser.Tests;

/// <summary>The application's side: a web server on a free loopback port that keeps the addresses at which browsers arrive.</summary>
internal sealed class CallbackListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<Uri> _arrivals = Channel.CreateUnbounded<Uri>();

    public CallbackListener()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/callback";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>Where the next browser arrives, with the query.</summary>
    public async Task<string> ArrivalAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return (await _arrivals.Reader.ReadAsync(patience.Token)).Query;
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/html";
                context.Response.Close("<!DOCTYPE html><title>The application</title>"u8.ToArray(), willBlock: false);
                _arrivals.Writer.TryWrite(context.Request.Url!);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }
}
