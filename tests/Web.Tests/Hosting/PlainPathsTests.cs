namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>The paths that no API owns.</summary>
internal sealed class PlainPathsTests
{
    private static Server Server => SharedServer.Instance;

    [TestCase("GET", "/nowhere")]
    [TestCase("POST", "/nowhere")]
    [TestCase("POST", "/sync-plan/more")]
    [TestCase("GET", "/download/a/b")]
    [TestCase("GET", "/docs/nowhere/openapi.json")]
    public async Task AnUnknownPath_GetsAProblemDocument(string verb, string path)
    {
        var answer = await Server.SendAsync(new HttpMethod(verb), path, content: null, token: null, ("X-Request-Id", "mine"));

        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(answer.Body, Is.EqualTo(
            """{"type":"about:blank","title":"Not Found","status":404,"detail":"There is nothing at this path.","code":"request.no_such_path","traceId":"mine"}"""));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Health_IsGood(string path)
    {
        var answer = await Server.SendAsync(HttpMethod.Get, path, content: null, token: null);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((200, "Healthy")));
    }

    [Test]
    public async Task TheFirstPage_LinksToTheDocs()
    {
        var answer = await Server.SendAsync(HttpMethod.Get, "/", content: null, token: null);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/html"));
        foreach (var link in new[] { "/docs", "/docs/benefits/openapi.json", "/docs/oauth/openapi.json", "/health/ready", "/site.css" })
        {
            Assert.That(answer.Body, Does.Contain($"href=\"{link}\""));
            Assert.That((await Server.SendAsync(HttpMethod.Get, link, content: null, token: null)).Status, Is.EqualTo(200), link);
        }
    }

    [Test]
    public async Task TheServer_DoesNotNameItself()
    {
        var answer = await Server.SendAsync(HttpMethod.Get, "/", content: null, token: null);

        Assert.That(answer.Headers.Server, Is.Empty);
    }

    [TestCase("/SYNC-PLAN")]
    [TestCase("/sync-plan/")]
    public async Task APathsCaseAndLastSlash_AreNoMatter(string path)
    {
        var answer = await Server.PostAsync(path, "{}", SharedServer.Token);

        Assert.That(answer.Body, Does.StartWith("{\"statusCode\":435,"));
    }

    [TestCase("text/html")]
    [TestCase("application/xml")]
    public async Task WhenOtherFormatsAreAccepted_JsonIsSentAllTheSame(string accept)
    {
        var answer = await Server.PostAsync("/fetch-groups", "{}", SharedServer.Token, ("Accept", accept));

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((200, "application/json")));
    }
}
