using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>Too many requests of one application, from whichever address. The proxy that is trusted is the test.</summary>
internal sealed class ClientLimitTests
{
    private const int Limit = 20;
    private const int Burst = 5 * Limit;
    private const string Elsewhere = "203.0.113.7";

    private static readonly string[] Addresses = ["198.51.100.1", "198.51.100.2"];

    private Server _server = null!;
    private string _token = "";
    private string _otherToken = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new Server(host => host
            .UseSetting("RateLimits:Enabled", "true")
            .UseSetting("RateLimits:RequestsPerSecondPerClient", $"{Limit}")
            .UseSetting("Security:TrustedProxies", "127.0.0.1"));
        _token = await _server.TokenAsync();
        _otherToken = await _server.TokenAsync("other", "other-domain");
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [TestCase("POST", "/get-plans", """{"statusCode":429,"data":{},"message":"TOO_MANY_REQUESTS"}""")]
    [TestCase("GET", "/api/v1/companies", """{"errors":[{"message":"Too many requests."}]}""")]
    [TestCase("GET", "/api/QueryRatePlan", "Too Many Requests - Too many requests")]
    [TestCase("GET", "/api/v1/objects", "rate_limited")]
    public async Task TooMany_AreRefusedInTheVoiceOfThePathFromEveryAddress(string verb, string path, string words)
    {
        var answers = await BurstAsync(address => CallAsync(verb, path, _token, address));
        var other = await CallAsync(verb, path, _otherToken, Addresses[0]);

        foreach (var address in Addresses)
            Assert.That(answers.Where(answer => answer.Address == address).Select(answer => answer.Answer.Status), Has.Member(429));
        foreach (var (_, refused) in answers.Where(answer => answer.Answer.Status == 429))
        {
            Assert.That(refused.Body, Does.Contain(words));
            Assert.That(refused.Headers.RetryAfter?.ToString(), Is.EqualTo("1"));
        }

        Assert.That(other.Status, Is.Not.EqualTo(429));
    }

    [Test]
    public async Task Verb_IsJudgedBefore()
    {
        var answers = await BurstAsync(address => CallAsync("PUT", "/get-plans", _token, address));

        Assert.That(answers.Select(answer => answer.Answer.Status), Is.All.EqualTo(405));
    }

    [TestCase("/oauth/token", "grant_type=client_credentials&scope=benefits")]
    [TestCase("/oauth/introspect", "token=nonsense")]
    [TestCase("/oauth/revoke", "token=nonsense")]
    public async Task TheSecret_CountsToo(string path, string form)
    {
        var answers = await BurstAsync(address => FormAsync(path, form, "demo", "demo-secret", address));
        var other = await FormAsync(path, form, "other", "other-secret", Addresses[0]);

        var refused = answers.Where(answer => answer.Answer.Status == 429).Select(answer => answer.Answer).ToList();
        Assert.That(refused, Is.Not.Empty);
        Assert.That(refused.Select(answer => answer.Json.GetProperty("error").GetString()), Is.All.EqualTo("invalid_request"));
        Assert.That(refused.Select(answer => answer.Headers.RetryAfter?.ToString()), Is.All.EqualTo("1"));
        Assert.That(other.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task TheSecretInABody_CountsToo()
    {
        var answers = await BurstAsync(address => LogInAsync("demo-secret", address));

        Assert.That(answers.Select(answer => answer.Answer.Status), Has.Member(429));
    }

    [Test]
    public async Task AWrongSecret_UsesUpNothing()
    {
        await WaitAsync();

        var answers = await BurstAsync(address => FormAsync("/oauth/token", "grant_type=client_credentials", "demo", "wrong", address));
        var right = await FormAsync("/oauth/token", "grant_type=client_credentials&scope=benefits", "demo", "demo-secret", Elsewhere);

        Assert.That(answers.Select(answer => answer.Answer.Status), Is.All.EqualTo(401));
        Assert.That(right.Status, Is.EqualTo(200));
    }

    // Wrong secrets are refused for a minute.
    [Test]
    public async Task ARefusal_IsNoWrongSecret()
    {
        var answers = await BurstAsync(_ => _server.PostAsync(
            "/api/v1/users", """{"client_id":"demo-client","client_secret":"demo-secret"}""", token: null, ("X-Forwarded-For", Elsewhere)));

        Assert.That(answers.Select(answer => answer.Answer.Headers.RetryAfter?.ToString()), Has.Member("1").And.No.Member("60"));
    }

    // Until the application may send all it may again.
    private static Task WaitAsync() => Task.Delay(TimeSpan.FromSeconds(1.5));

    private static async Task<List<(string Address, Answer Answer)>> BurstAsync(Func<string, Task<Answer>> callAsync)
    {
        var calls = Enumerable.Range(0, Burst).Select(async number =>
        {
            var address = Addresses[number % Addresses.Length];
            return (address, await callAsync(address));
        });
        return [.. await Task.WhenAll(calls)];
    }

    private Task<Answer> CallAsync(string verb, string path, string token, string address) =>
        _server.SendAsync(new HttpMethod(verb), path, verb == "GET" ? null : JsonContent.Create(new { }), token, ("X-Forwarded-For", address));

    private Task<Answer> FormAsync(string path, string form, string client, string secret, string address) => _server.SendAsync(
        HttpMethod.Post,
        path,
        new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
        token: null,
        ("X-Forwarded-For", address),
        ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}-client:{secret}"))));

    private Task<Answer> LogInAsync(string secret, string address) => _server.PostAsync(
        "/generate-client-auth-token",
        JsonSerializer.Serialize(new
        {
            client_id = "demo-client",
            client_secret = secret,
            fingerprint = "test",
            user = new { first_name = "John", last_name = "Doe", email = "john.doe@example.com", group_name = "my-domain" },
        }),
        token: null,
        ("X-Forwarded-For", address));
}
