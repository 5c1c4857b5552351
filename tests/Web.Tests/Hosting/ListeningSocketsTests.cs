using System.Net;
using System.Net.Sockets;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>The system's own sockets.</summary>
[Platform("Linux")]
internal sealed class ListeningSocketsTests
{
    [Test]
    public async Task WhenNoMoreAreTaken_WhoIsConnectedIsServed_AndWhoComesLaterIsRefusedAtTheEnd()
    {
        var sockets = new ListeningSockets();
        using var listener = sockets.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var first = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(listener.LocalEndPoint!);

        sockets.TakeNoMore();
        using var second = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var connecting = second.ConnectAsync(listener.LocalEndPoint!);
        using var taken = await listener.AcceptAsync();
        await first.SendAsync("a"u8.ToArray());

        Assert.That(await taken.ReceiveAsync(new byte[1]), Is.EqualTo(1));
        Assert.That(connecting.IsCompleted, Is.False);
        listener.Close();
        Assert.That(async () => await connecting, Throws.InstanceOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.ConnectionRefused));
    }
}
