using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace PlanPlatform.Web.Hosting;

/// <summary>
/// The sockets on which the web server listens. When one is closed, Linux resets the connections that were made and not yet taken from its queue, with
/// the requests in them. So a node that stops first leaves new connections unanswered; who tries one is refused a moment later, when nothing was sent.
/// </summary>
internal sealed class ListeningSockets
{
    // asm-generic/socket.h
    private const int SocketLevel = 1;
    private const int AttachFilter = 26;

    // linux/filter.h, one instruction each: the byte of flags in the TCP header; where SYN isn't set, skip one; drop; let all of it pass.
    private static readonly ulong[] DropsNew = [Instruction(0x30, 13), Instruction(0x45, 0x02, whenNot: 1), Instruction(0x06, 0), Instruction(0x06, uint.MaxValue)];

    private readonly List<Socket> _sockets = [];

    public Socket Bind(EndPoint endpoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        lock (_sockets)
            _sockets.Add(socket);
        return socket;
    }

    /// <summary>From now on no connection is made that isn't already. Does nothing on other systems, and on sockets that aren't TCP.</summary>
    public void TakeNoMore()
    {
        if (!OperatingSystem.IsLinux())
            return;
        lock (_sockets)
            _sockets.FindAll(socket => socket.ProtocolType == ProtocolType.Tcp).ForEach(DropNew);
    }

    private static void DropNew(Socket socket)
    {
        var program = GCHandle.Alloc(DropsNew, GCHandleType.Pinned);
        try
        {
            // struct sock_fprog: how many instructions, and where they are.
            Span<nint> filter = [DropsNew.Length, program.AddrOfPinnedObject()];
            socket.SetRawSocketOption(SocketLevel, AttachFilter, MemoryMarshal.AsBytes(filter));
        }
        catch (SocketException)
        {
            // Not allowed here, or closed already: a request may be lost, as it might have been without.
        }
        finally
        {
            program.Free();
        }
    }

    // struct sock_filter: 16 bits of code, 8 bits of how far to skip where the test holds, 8 where it doesn't, 32 bits of operand.
    private static ulong Instruction(ushort code, uint operand, byte whenNot = 0) => code | ((ulong)whenNot << 24) | ((ulong)operand << 32);
}
