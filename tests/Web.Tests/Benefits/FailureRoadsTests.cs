using System.Text;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>Every road to failure on every route that it is open on: the same envelope, the code and the message of the contract.</summary>
internal sealed class FailureRoadsTests
{
    private const int AccessDenied = 407;

    private Server _always200 = null!;
    private string _always200Token = "";

    private static IEnumerable<TestCaseData> Roads() =>
    [
        .. Cases(Road.OfTokens, Route.WithToken),
        .. Cases(Road.OfDomains, [.. Route.WithToken, Route.GenerateClientAuthToken]),
        .. Cases(Road.OfKeys, Route.WithBodyAndToken),
        .. Cases(Road.OfBodies, Route.WithBody),
    ];

    private static IEnumerable<TestCaseData> WrongVerbs() =>
        from route in Route.WithBody
        from verb in new[] { "GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND" }
        select new TestCaseData(route.Path, verb).SetArgDisplayNames(route.Path, verb);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _always200 = new Server(host => host.UseSetting("Apis:Benefits:AlwaysHttp200", "true"));
        _always200Token = await _always200.TokenAsync();
    }

    [OneTimeTearDown]
    public void Stop() => _always200.Dispose();

    [TestCaseSource(nameof(Roads))]
    public async Task EveryRoad_OnEveryRoute_GivesItsAnswer(Road road, Route route)
    {
        var answer = await road.SendAsync(SharedServer.Instance, route, SharedServer.Token);

        answer.IsRefused(road.Code, road.Message, http: road.Code == AccessDenied ? 403 : road.Code);
    }

    [TestCaseSource(nameof(Roads))]
    public async Task EveryRoad_WhereHttpStatusIsAlways200_GivesTheSameBody(Road road, Route route)
    {
        var answer = await road.SendAsync(_always200, route, _always200Token);

        answer.IsRefused(road.Code, road.Message, http: 200);
    }

    [TestCaseSource(nameof(WrongVerbs))]
    public async Task WrongVerb_OnEveryRoute_IsNotAllowed(string path, string verb)
    {
        var answer = await SharedServer.Instance.SendAsync(new HttpMethod(verb), path, content: null, SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(405));
        Assert.That(answer.Body, Is.EqualTo(verb == "HEAD" ? "" : """{"statusCode":405,"data":{},"message":"METHOD_NOT_ALLOWED"}"""));
    }

    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    public async Task WrongVerb_OnADownload_IsNotAllowed(string verb)
    {
        var answer = await SharedServer.Instance.SendAsync(new HttpMethod(verb), Route.DownloadFile.Path, content: null, SharedServer.Token);

        answer.IsRefused(405, "METHOD_NOT_ALLOWED");
    }

    [TestCaseSource(typeof(Route), nameof(Route.WithBody))]
    public async Task BodyOverTheLimit_WithItsLength_IsTooLarge(Route route)
    {
        var answer = await SendSizedAsync(route, route.MaxBody + 1, isChunked: false);

        answer.IsRefused(413, "PAYLOAD_TOO_LARGE");
    }

    [TestCaseSource(typeof(Route), nameof(Route.WithBody))]
    public async Task BodyOverTheLimit_InChunks_IsTooLarge(Route route)
    {
        var answer = await SendSizedAsync(route, route.MaxBody + 1, isChunked: true);

        answer.IsRefused(413, "PAYLOAD_TOO_LARGE");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task BodyOf30MiB_OnSyncPlan_IsTooLarge(bool isChunked)
    {
        var answer = await SendSizedAsync(Route.SyncPlan, 30 * 1024 * 1024, isChunked);

        answer.IsRefused(413, "PAYLOAD_TOO_LARGE");
    }

    [Test]
    public async Task BodyOverTheLimit_InChunksWithAKey_IsTooLarge()
    {
        var answer = await SendSizedAsync(Route.SyncPlan, Route.SyncPlan.MaxBody + 1, isChunked: true, ("Idempotency-Key", "too-large"));

        answer.IsRefused(413, "PAYLOAD_TOO_LARGE");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task BodyAtTheLimit_IsRead(bool isChunked)
    {
        var answer = await SendSizedAsync(Route.SyncPlan, Route.SyncPlan.MaxBody, isChunked);

        answer.Okay();
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Road> roads, IReadOnlyList<Route> routes) =>
        from road in roads
        from route in routes
        select new TestCaseData(road, route).SetArgDisplayNames(road.ToString(), route.ToString());

    private static Task<Answer> SendSizedAsync(Route route, int size, bool isChunked, params (string Name, string Value)[] headers)
    {
        // The body is right but for its size: blanks around it.
        var bytes = Encoding.UTF8.GetBytes(route.ValidBody.PadRight(size - Encoding.UTF8.GetByteCount(route.ValidBody) + route.ValidBody.Length));
        var content = new StreamContent(isChunked ? new LengthlessStream(bytes) : new MemoryStream(bytes));
        content.Headers.ContentType = new("application/json");
        return SharedServer.Instance.SendAsync(route.Method, route.Path, content, SharedServer.Token, headers);
    }

    // What can't tell its length is sent in chunks.
    private sealed class LengthlessStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
