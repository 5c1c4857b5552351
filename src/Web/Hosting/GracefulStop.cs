using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// A stop that loses no request: from the signal on, the node isn't ready but serves on for <c>Shutdown:DelaySeconds</c>, while load balancers turn
/// to others. Then it takes no more connections, stops listening and ends what is at hand. A second signal ends the wait.
/// </summary>
internal sealed class GracefulStop(GracefulStop.Delay delay, ListeningSockets sockets, ILogger<GracefulStop> logger) : IHostedLifecycleService
{
    // For connections on which no request has come yet, once the server doesn't listen any more: whoever is refused knows that nothing was done, but
    // whoever got through and then loses the connection doesn't.
    private static readonly TimeSpan Lingering = TimeSpan.FromSeconds(2);

    // For the web server to take the connections that were made; less than the second after which whoever found no answer tries again.
    private static readonly TimeSpan Emptying = TimeSpan.FromMilliseconds(500);

    // For the requests at hand, once the server doesn't listen any more, and then for the mails at hand.
    private static readonly TimeSpan Draining = TimeSpan.FromSeconds(30);

    public static void Add(IServiceCollection services, SettingReader settings)
    {
        var delay = new Delay(TimeSpan.FromSeconds(settings.Read(Settings.ShutdownDelaySeconds)));
        services.AddSingleton(delay);
        services.AddSingleton<ListeningSockets>();
        services.AddOptions<SocketTransportOptions>().Configure<ListeningSockets>((transport, sockets) => transport.CreateBoundListenSocket = sockets.Bind);
        services.AddHostedService<GracefulStop>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = delay.Value + Draining);
    }

    public static void LetConnectionsLinger(KestrelServerOptions kestrel)
    {
        if (kestrel.ApplicationServices.GetRequiredService<Delay>().Value == TimeSpan.Zero)
            return;
        kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => connection => LetLingerAsync(connection, next)));
    }

    // Readiness went off before this is called: it follows the host's own mark (DatabaseHealth).
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (delay.Value == TimeSpan.Zero)
            return;
        logger.LogInformation("Stopping: not ready any more; requests are served for another {Seconds} seconds.", delay.Value.TotalSeconds);
        var second = new TaskCompletionSource();
        using var terminate = OnSignal(PosixSignal.SIGTERM, second);
        using var interrupt = OnSignal(PosixSignal.SIGINT, second);
        await second.Task.WaitAsync(delay.Value, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        sockets.TakeNoMore();
        await second.Task.WaitAsync(Emptying, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The web server asks every connection to close when it stops listening; they hear of it a little later.
    private static async Task LetLingerAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var lifetime = connection.Features.Get<IConnectionLifetimeNotificationFeature>()!;
        using var closing = new CancellationTokenSource();
        using var asked = lifetime.ConnectionClosedRequested.UnsafeRegister(
            static closing => ((CancellationTokenSource)closing!).CancelAfter(Lingering), closing);
        lifetime.ConnectionClosedRequested = closing.Token;
        await next(connection);
    }

    private static PosixSignalRegistration OnSignal(PosixSignal signal, TaskCompletionSource told) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        told.TrySetResult();
    });

    /// <summary>How long a node that was told to stop serves on.</summary>
    internal sealed record Delay(TimeSpan Value);
}
