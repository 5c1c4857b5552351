using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>What every answer tells browsers. A proxy that is trusted ends TLS, or says that the caller used none.</summary>
internal sealed class SecurityHeadersTests
{
    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";
    private const string PublicHost = "plans.example.com";

    private static readonly (string Method, string Path, string Accept)[] Everything =
    [
        ("GET", "/health/live", "*/*"), ("GET", "/nowhere", "*/*"), ("GET", "/nowhere", "text/html"), ("GET", "/", "text/html"), ("GET", "/sign-in", "text/html"),
        ("GET", "/account", "text/html"), ("PUT", "/sign-in", "text/html"), ("GET", "/site.css", "*/*"), ("GET", "/get-plans", "*/*"), ("PUT", "/sync-plan", "*/*"),
        ("POST", "/sync-plan", "*/*"), ("GET", "/api/v1/companies", "*/*"), ("GET", "/api/rateplan", "*/*"), ("GET", "/api/v1/organisations/1/objects", "*/*"),
        ("POST", "/oauth/token", "*/*"), ("GET", "/.well-known/oauth-authorization-server", "*/*"), ("GET", "/docs/", "text/html"), ("GET", "/docs/index.html", "text/html"),
        ("GET", "/docs/index.js", "*/*"), ("GET", "/docs/benefits/openapi.json", "*/*"), ("GET", "/docs/nowhere", "text/html"),
        ("GET", "/oauth/authorize", "text/html"),
    ];

    private Server _server = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _server = new Server(host => host
            .UseEnvironment("Production")
            .UseSetting("Database:MigrateOnStart", "true")
            .UseSetting("Security:KeyRingSecret", "a secret of the operator")
            .UseSetting("Security:TrustedProxies", "127.0.0.1"));
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Http.BaseAddress };
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _http.Dispose();
        _server.Dispose();
    }

    [TestCaseSource(nameof(Everything))]
    public async Task EveryAnswer_HasThem((string Method, string Path, string Accept) call)
    {
        var headers = (await SendAsync(call, "https", PublicHost)).Headers;

        Assert.That(One(headers, "Strict-Transport-Security"), Is.EqualTo("max-age=31536000"));
        Assert.That(One(headers, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(One(headers, "Content-Security-Policy"), Does.StartWith("default-src 'none'; ").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
    }

    [TestCase("/get-plans", ApiPolicy)]
    [TestCase("/site.css", ApiPolicy)]
    [TestCase("/nowhere", ApiPolicy)]
    [TestCase("/sign-in", "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")]
    [TestCase(
        "/docs/index.html",
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; "
        + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'")]
    public async Task ThePolicy_IsAsNarrowAsWhatAnswers(string path, string policy)
    {
        var headers = (await SendAsync(("GET", path, "*/*"), "https", PublicHost)).Headers;

        Assert.That(One(headers, "Content-Security-Policy"), Is.EqualTo(policy));
    }

    [TestCase("/sign-in")]
    [TestCase("/docs/index.html")]
    [TestCase("/docs/nowhere")]
    public async Task PagesTell_NobodyWhence(string path) =>
        Assert.That(One((await SendAsync(("GET", path, "text/html"), "https", PublicHost)).Headers, "Referrer-Policy"), Is.EqualTo("no-referrer"));

    [TestCase("http", PublicHost)]
    [TestCase("https", "localhost")]
    public async Task PlainHttpAndTheOwnMachine_AreNotBoundToHttps(string scheme, string host) =>
        Assert.That((await SendAsync(("GET", "/get-plans", "*/*"), scheme, host)).Headers.Contains("Strict-Transport-Security"), Is.False);

    private static string One(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.Single() : "";

    private async Task<HttpResponseMessage> SendAsync((string Method, string Path, string Accept) call, string scheme, string host)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Path) { Headers = { { "X-Forwarded-Proto", scheme }, { "Accept", call.Accept } } };
        request.Headers.Host = host;
        return await _http.SendAsync(request);
    }
}
