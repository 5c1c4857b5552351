using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Tests.Mail;

/// <summary>As much of RFC 5321 as a client needs, on a free loopback port.</summary>
internal sealed class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpListener()
    {
        _listener.Start();
        Settings = new MailSettings("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, null, null, UseTls: false, new MailAddress("plans@example.com"))
        {
            DistributionLease = TimeSpan.FromSeconds(120),
        };
    }

    public MailSettings Settings { get; }

    /// <summary>Takes one mail.</summary>
    /// <returns>Everything that the client said.</returns>
    public async Task<string> NextAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        var seen = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        for (var isData = false; await reader.ReadLineAsync() is { } line;)
        {
            seen.AppendLine(line);
            if (isData && line != ".")
                continue;
            isData = line == "DATA";
            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : isData ? "354 go on" : "250 ok");
            if (line == ".")
                break;
        }

        return seen.ToString();
    }

    public void Dispose() => _listener.Dispose();
}
