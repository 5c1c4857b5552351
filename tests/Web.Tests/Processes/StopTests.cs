using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>What a node that is told to stop still does.</summary>
[Platform("Linux")]
internal sealed class StopTests : ProcessTest
{
    private const string Delay = "Shutdown__DelaySeconds";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task ASignal_TurnsReadinessOff_AndRequestsAreServedUntilTheDelayIsOver()
    {
        using var server = await ServerProcess.StartAsync(DataFolder, (Delay, "3"));
        await SignInAsync(server.Http);
        using var before = await CreatePlanAsync(server.Http, "Before");
        var clock = Stopwatch.StartNew();

        server.Terminate();
        await WaitUntilNotReadyAsync(server);
        using var live = await server.Http.GetAsync("/health/live");
        using var created = await CreatePlanAsync(server.Http, "After");
        using var missing = await server.Http.GetAsync("/nowhere");
        var code = await server.WaitForExitAsync();

        Assert.That((before.StatusCode, before.Headers.ConnectionClose), Is.EqualTo((HttpStatusCode.OK, (bool?)null)));
        Assert.That(
            new[] { live, created, missing }.Select(answer => (answer.StatusCode, answer.Headers.ConnectionClose)),
            Is.EqualTo(new[] { (HttpStatusCode.OK, (bool?)true), (HttpStatusCode.OK, true), (HttpStatusCode.NotFound, true) }));
        Assert.That(clock.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(code, Is.Zero, server.Output);
        Assert.That(server.Output, Does.Contain("Stopping: not ready any more; requests are served for another 3 seconds.").And.Not.Contain("Exception"));
    }

    [Test]
    public async Task ASecondSignal_EndsTheWait()
    {
        using var server = await ServerProcess.StartAsync(DataFolder, (Delay, "300"));

        server.Terminate();
        await WaitUntilNotReadyAsync(server);
        server.Terminate();

        Assert.That(await server.WaitForExitAsync(), Is.Zero, server.Output);
    }

    [Test]
    public async Task ARequestAtHand_IsFinished()
    {
        using var server = await ServerProcess.StartAsync(DataFolder);
        await SignInAsync(server.Http);
        using var body = new SlowBody("""{"plan_name":"Slow","description":"d","collection_id":"c",""", """ "color":"blue"}""");
        var answering = server.Http.PostAsync("/sync-plan", body);
        await body.HalfSent;

        server.Terminate();
        await WaitUntilRefusedAsync(server);
        body.SendTheRest();
        using var answer = await answering;

        Assert.That((answer.StatusCode, answer.Headers.ConnectionClose), Is.EqualTo((HttpStatusCode.OK, (bool?)true)));
        Assert.That(await server.WaitForExitAsync(), Is.Zero, server.Output);
        Assert.That(Ask<long>("SELECT COUNT(*) FROM Plans"), Is.EqualTo(1));
    }

    [Test]
    public async Task AConnectionThatWasTakenJustBefore_IsServed()
    {
        using var server = await ServerProcess.StartAsync(DataFolder, (Delay, "1"));
        using var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, server.Address.Port);

        server.Terminate();
        await WaitUntilRefusedAsync(server);
        await Task.Delay(500);
        await caller.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        var answer = await new StreamReader(caller.GetStream(), Encoding.ASCII).ReadToEndAsync();

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 OK").And.Contain("Connection: close").And.Contain("Healthy"));
        Assert.That(await server.WaitForExitAsync(), Is.Zero, server.Output);
    }

    private static async Task WaitUntilNotReadyAsync(ServerProcess server)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(10))
        {
            using var answer = await server.Http.GetAsync("/health/ready");
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return;
        }

        Assert.Fail("The server stays ready.");
    }

    private static async Task WaitUntilRefusedAsync(ServerProcess server)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(10))
        {
            try
            {
                using var caller = new TcpClient();
                await caller.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }

        Assert.Fail("The server listens on.");
    }

    // A body whose end comes when the test says so.
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource _halfSent = new();
        private readonly TaskCompletionSource _rest = new();
        private readonly string[] _halves;

        public SlowBody(params string[] halves)
        {
            _halves = halves;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public Task HalfSent => _halfSent.Task;

        public void SendTheRest() => _rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_halves[0]));
            await stream.FlushAsync();
            _halfSent.SetResult();
            await _rest.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_halves[1]));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _halves.Sum(Encoding.UTF8.GetByteCount);
            return true;
        }
    }
}
