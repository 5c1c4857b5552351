using PlanPlatform.Web.Tests.Benefits;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Hosting;

internal sealed class DatabaseAwayTests
{
    private Server _server = null!;
    private DirectoryInfo _folder = null!;
    private string _token = "";

    // A directory in the file's place: what a lost volume looks like to the driver.
    [OneTimeSetUp]
    public async Task TakeAwayAsync()
    {
        TestDatabase.NeedSqlite("its file is taken away");
        _folder = Directory.CreateTempSubdirectory("planplatform-away-");
        var file = Path.Combine(_folder.FullName, "planplatform.db");
        _server = new Server(host => host.UseSetting("ConnectionStrings:PlanPlatform", $"Data Source={file};Pooling=False"));
        _token = await _server.TokenAsync();
        File.Delete(file);
        Directory.CreateDirectory(file);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _server?.Dispose();
        _folder?.Delete(recursive: true);
    }

    [TestCaseSource(typeof(Route), nameof(Route.WithBody))]
    public async Task EveryOperation_IsUnavailable(Route route)
    {
        var answer = await _server.PostAsync(route.Path, route.ValidBody, _token, ("X-Request-Id", "mine"));

        answer.IsRefused(503, "SERVICE_UNAVAILABLE");
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { "mine" }));
    }

    [Test]
    public async Task TheTokenEndpoint_IsUnavailable()
    {
        var answer = await _server.AskAsync($"grant_type=client_credentials&{TokenCalls.DemoCredentials}");

        Assert.That(answer.Status, Is.EqualTo(503));
        Assert.That(answer.Body, Does.StartWith("""{"error":"temporarily_unavailable","""));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task Health_IsLiveButNotReady()
    {
        var live = await _server.SendAsync(HttpMethod.Get, "/health/live", content: null, token: null);
        var ready = await _server.SendAsync(HttpMethod.Get, "/health/ready", content: null, token: null);

        Assert.That((live.Status, ready.Status), Is.EqualTo((200, 503)));
    }
}
