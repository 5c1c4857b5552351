using PlanPlatform.Web.Tests.Benefits;

namespace PlanPlatform.Web.Tests.Hosting;

internal sealed class HttpsRequiredTests
{
    private Server _server = null!;

    [OneTimeSetUp]
    public void Start() => _server = new Server(host => host.UseSetting("Security:RequireHttps", "true"));

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [TestCaseSource(typeof(Route), nameof(Route.WithBody))]
    public async Task PlainHttp_IsRefusedInTheShapeOfThePath(Route route) =>
        (await _server.PostAsync(route.Path, route.ValidBody, token: null)).IsRefused(403, "HTTPS_REQUIRED");

    [TestCase("/oauth/token", "application/json")]
    [TestCase("/nowhere", "application/problem+json")]
    public async Task PlainHttp_ElsewhereIsRefusedToo(string path, string contentType)
    {
        var answer = await _server.PostAsync(path, "{}", token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((403, contentType)));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Health_NeedsNoHttps(string path) =>
        Assert.That((await _server.SendAsync(HttpMethod.Get, path, content: null, token: null)).Status, Is.EqualTo(200));
}
