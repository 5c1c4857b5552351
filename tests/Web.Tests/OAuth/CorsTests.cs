namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Pages of registered origins may call the APIs; no others, and never with cookies.</summary>
internal sealed class CorsTests
{
    private const string Spa = "http://localhost:3001";

    // Other tests register applications with origins of theirs.
    private readonly Server _server = new();

    [OneTimeTearDown]
    public void StopServer() => _server.Dispose();

    [TestCase("/oauth/token")]
    [TestCase("/oauth/v1/token")]
    [TestCase("/oauth/revoke")]
    [TestCase("/fetch-groups")]
    public async Task APreflight_OfARegisteredOrigin_IsAllowed(string path)
    {
        var answer = await PreflightAsync(path, Spa);

        Assert.That(answer.Status, Is.EqualTo(204));
        Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.EqualTo(Spa));
        Assert.That(Header(answer, "Access-Control-Allow-Headers"), Is.EqualTo("authorization,content-type"));
        Assert.That(Header(answer, "Access-Control-Allow-Methods"), Is.EqualTo("POST"));
        Assert.That(Header(answer, "Vary"), Is.EqualTo("Origin"));
        Assert.That(Header(answer, "Access-Control-Allow-Credentials"), Is.Null);
    }

    [TestCase("https://evil.example")]
    [TestCase("http://localhost:3000", Description = "A confidential application's redirect URI: its server calls, not its pages.")]
    [TestCase("http://LOCALHOST:3001")]
    [TestCase("http://localhost:3001/")]
    [TestCase("null")]
    public async Task APreflight_OfAnotherOrigin_IsNot(string origin) =>
        Assert.That(Header(await PreflightAsync("/oauth/token", origin), "Access-Control-Allow-Origin"), Is.Null);

    [TestCase("/oauth/authorize")]
    [TestCase("/sign-in")]
    [TestCase("/oauth/applications")]
    public async Task Pages_AreForNobody(string path)
    {
        var answer = await _server.SendAsync(HttpMethod.Get, path, content: null, token: null, ("Origin", Spa));

        Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.Null);
    }

    [Test]
    public async Task Failures_MayBeReadToo()
    {
        var answer = await _server.SendAsync(HttpMethod.Post, "/oauth/token", new FormUrlEncodedContent([]), token: null, ("Origin", Spa));

        Assert.That(answer.Status, Is.EqualTo(401));
        Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.EqualTo(Spa));
        Assert.That(Header(answer, "Access-Control-Expose-Headers"), Does.Contain("WWW-Authenticate").And.Contain("Retry-After"));
    }

    [Test]
    public async Task TheMetadata_MayBeReadFromAnywhere()
    {
        var answer = await _server.SendAsync(
            HttpMethod.Get, "/.well-known/oauth-authorization-server", content: null, token: null, ("Origin", "https://any.example"));

        Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.EqualTo("*"));
        Assert.That(Header(answer, "Access-Control-Allow-Credentials"), Is.Null);
    }

    private Task<Answer> PreflightAsync(string path, string origin) => _server.SendAsync(
        HttpMethod.Options,
        path,
        content: null,
        token: null,
        ("Origin", origin),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "authorization,content-type"));

    private static string? Header(Answer answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
