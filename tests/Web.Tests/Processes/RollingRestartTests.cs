using System.Collections.Concurrent;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>Two nodes behind a balancer that asks them whether they are ready; each is stopped and started again while clients go on.</summary>
[Platform("Linux")]
internal sealed class RollingRestartTests : ProcessTest
{
    private const int Clients = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly (string, string)[] Settings = [("Shutdown__DelaySeconds", "2"), ("Logging__LogLevel__Default", "Warning")];

    [Test]
    public async Task NoRequestIsLost()
    {
        var nodes = new[] { await ServerProcess.StartAsync(DataFolder, Settings), await ServerProcess.StartAsync(DataFolder, Settings) };
        var balancer = new Balancer([.. nodes.Select(node => node.Address)]);
        using var http = new HttpClient(balancer) { BaseAddress = new Uri("http://balancer") };
        try
        {
            await balancer.WaitUntilReadyAsync(nodes.Length);
            var calls = await PlanCall.PrepareAsync(http);
            using var end = new CancellationTokenSource();
            var acknowledged = calls.ToDictionary(call => call.Table, _ => new ConcurrentBag<string>(), StringComparer.Ordinal);
            var clients = Enumerable.Range(1, Clients).Select(client => CreateAndReadAsync(http, calls, acknowledged, 100_000_000 * client, end.Token)).ToList();

            for (var turn = 0; turn < nodes.Length; turn++)
            {
                await Task.Delay(500);
                nodes[turn].Terminate();
                Assert.That(await nodes[turn].WaitForExitAsync(), Is.Zero, nodes[turn].Output);
                nodes[turn].Dispose();
                nodes[turn] = await ServerProcess.StartAsync(nodes[turn].Address, DataFolder, Settings);
                await balancer.WaitUntilReadyAsync(nodes.Length);
            }

            await Task.Delay(500);
            await end.CancelAsync();
            await Task.WhenAll(clients);

            TestContext.Out.WriteLine($"{balancer.Sent.Values.Sum()} requests, {acknowledged.Values.Sum(names => names.Count)} writes; by node: {string.Join(' ', balancer.Sent.Values)}");
            Assert.That(balancer.Sent.Values, Has.All.GreaterThan(2 * Clients), "both took part");
            foreach (var (table, names) in acknowledged)
            {
                Assert.That(names, Has.Count.GreaterThan(Clients), table);
                Assert.That(names.Except(AskAll($"SELECT Name FROM {table}"), StringComparer.Ordinal), Is.Empty, table);
            }
        }
        finally
        {
            Array.ForEach(nodes, node => node.Dispose());
        }
    }

    // Every answer must be the success; the first that isn't ends the test.
    private static async Task CreateAndReadAsync(
        HttpClient http, IReadOnlyList<PlanCall> calls, Dictionary<string, ConcurrentBag<string>> acknowledged, int number, CancellationToken end)
    {
        for (; !end.IsCancellationRequested; number++)
        {
            foreach (var call in calls)
            {
                var id = await call.CreateAsync(http, number);
                acknowledged[call.Table].Add(PlanCall.NameOf(number));
                await call.ReadAsync(http, id, number);
            }
        }
    }

    // Sends to the nodes that are ready, in turn. What fails is told, never tried again.
    private sealed class Balancer : DelegatingHandler
    {
        private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

        private readonly HttpClient _looking = new() { Timeout = TimeSpan.FromSeconds(1) };
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _watching;
        private volatile Uri[] _ready = [];
        private uint _turn;

        public Balancer(Uri[] nodes)
            : base(new SocketsHttpHandler())
        {
            Sent = new(nodes.Select(node => KeyValuePair.Create(node, 0)));
            _watching = WatchAsync(nodes);
        }

        public ConcurrentDictionary<Uri, int> Sent { get; }

        public Task WaitUntilReadyAsync(int nodes) => Task.Run(async () =>
        {
            while (_ready.Length < nodes)
                await Task.Delay(BetweenLooks);
        }).WaitAsync(Patience);

        // On a busy machine a look may time out at both nodes; then the next one is waited for.
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri[] ready;
            while ((ready = _ready).Length == 0)
                await Task.Delay(BetweenLooks, cancellationToken);
            var node = ready[Interlocked.Increment(ref _turn) % ready.Length];
            Sent.AddOrUpdate(node, 1, (_, count) => count + 1);
            request.RequestUri = new Uri(node, request.RequestUri!.PathAndQuery);
            return await base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _stop.Cancel();
            _watching.Wait();
            _looking.Dispose();
            _stop.Dispose();
            base.Dispose(disposing);
        }

        private async Task WatchAsync(Uri[] nodes)
        {
            while (!_stop.IsCancellationRequested)
            {
                var answers = await Task.WhenAll(nodes.Select(async node => (Node: node, IsReady: await IsReadyAsync(node))));
                _ready = [.. answers.Where(answer => answer.IsReady).Select(answer => answer.Node)];
                await Task.Delay(BetweenLooks, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        private async Task<bool> IsReadyAsync(Uri node)
        {
            try
            {
                using var answer = await _looking.GetAsync(new Uri(node, "/health/ready"));
                return answer.IsSuccessStatusCode;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }
    }
}
