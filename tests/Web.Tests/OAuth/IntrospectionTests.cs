using static PlanPlatform.Web.Tests.OAuth.TestApplications;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Introspection (RFC 7662).</summary>
internal sealed class IntrospectionTests
{
    private const string Inactive = """{"active":false}""";

    private TestClock _clock = null!;
    private Server _server = null!;
    private TestApplication _application = null!;
    private TokenPair _pair = null!;

    private string Issuer => _server.Http.BaseAddress!.ToString().TrimEnd('/');

    [SetUp]
    public async Task StartAsync()
    {
        _clock = new TestClock();
        _server = _clock.Start();
        _application = await _server.NewApplicationAsync();
        _pair = await _server.FirstPairAsync(_application, "&scope=benefits+storage");
    }

    [TearDown]
    public void Stop() => _server.Dispose();

    [Test]
    public async Task AnAccessToken_IsToldWithAllMembers()
    {
        var answer = await AskAsync(_application, _pair.AccessToken);

        var issued = _clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.That(answer.Body, Is.EqualTo(
            $$"""{"active":true,"client_id":"{{_application.ClientId}}","username":"user@planplatform.local","scope":"benefits storage","exp":{{issued + 7200}},"iat":{{issued}},"sub":"{{_server.PersonId("user@planplatform.local")}}","token_type":"bearer","iss":"{{Issuer}}"}"""));
        TokenEndpointTests.IsNeverStored(answer);
    }

    // An application can name anybody whom it likes.
    [Test]
    public async Task ARecordedPerson_HasNoUserName()
    {
        var named = await _server.PostAsync(
            "/generate-client-auth-token",
            """
            {"client_id":"demo-client","client_secret":"demo-secret","fingerprint":"f",
             "user":{"first_name":"A","last_name":"B","email":"admin@planplatform.local","group_name":"my-domain"}}
            """,
            token: null);

        var answer = await AskAsync(_application, named.Data.GetProperty("access_token").GetString()!);

        Assert.That(answer.Json.GetProperty("active").GetBoolean(), Is.True);
        Assert.That(answer.Json.TryGetProperty("username", out _), Is.False);
    }

    [Test]
    public async Task ARefreshToken_IsToldWithoutEnd_AndIsNoBearer()
    {
        var answer = (await AskAsync(_application, _pair.RefreshToken)).Json;

        Assert.That(answer.GetProperty("active").GetBoolean(), Is.True);
        Assert.That(answer.GetProperty("token_type").GetString(), Is.EqualTo("refresh_token"));
        Assert.That(answer.TryGetProperty("exp", out _), Is.False);
    }

    [Test]
    public async Task AClientCredentialsToken_HasNoUser()
    {
        var demo = new TestApplication("demo-client", "demo-secret", Callback);

        var answer = (await AskAsync(demo, await _server.ClientTokenAsync("benefits"))).Json;

        Assert.That(answer.TryGetProperty("username", out _), Is.False);
        Assert.That(answer.GetProperty("sub").GetString(), Is.EqualTo("demo-client"));
    }

    [Test]
    public async Task AnExpiredAccessToken_IsInactive()
    {
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.That((await AskAsync(_application, _pair.AccessToken)).Body, Is.EqualTo(Inactive));
    }

    [Test]
    public async Task ARevokedToken_IsInactive()
    {
        await _server.AskAsync($"{_application.Credentials}&token={_pair.RefreshToken}", path: "/oauth/revoke");

        Assert.That((await AskAsync(_application, _pair.RefreshToken)).Body, Is.EqualTo(Inactive));
        Assert.That((await AskAsync(_application, _pair.AccessToken)).Body, Is.EqualTo(Inactive));
    }

    [Test]
    public async Task AFormerRefreshToken_IsActiveUntilItIsRetired()
    {
        var second = await _server.RefreshAsync(_application, _pair.RefreshToken);
        Assert.That((await AskAsync(_application, _pair.RefreshToken)).Body, Does.StartWith("""{"active":true"""));

        await _server.WorksAsync(second.AccessToken);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await AskAsync(_application, _pair.RefreshToken)).Body, Is.EqualTo(Inactive));
        Assert.That((await AskAsync(_application, second.RefreshToken)).Body, Does.StartWith("""{"active":true"""));
    }

    [TestCase("unknown")]
    [TestCase("pp_at_unknown")]
    [TestCase("pp_rt_unknown")]
    [TestCase("pp_ac_unknown")]
    public async Task AnUnknownToken_IsInactive(string token) => Assert.That((await AskAsync(_application, token)).Body, Is.EqualTo(Inactive));

    [Test]
    public async Task ACode_IsInactive()
    {
        using var browser = await Approval.SignedInAsync(_server);

        Assert.That((await AskAsync(_application, await browser.CodeAsync(_application.Request()))).Body, Is.EqualTo(Inactive));
    }

    [Test]
    public async Task AnotherApplicationOfTheSameOrganisation_IsTold() =>
        Assert.That((await AskAsync(await _server.NewApplicationAsync(), _pair.AccessToken)).Body, Does.StartWith("""{"active":true"""));

    [Test]
    public async Task AnApplicationOfAnotherOrganisation_IsToldNothing()
    {
        var other = new TestApplication("other-client", "other-secret", Callback);

        Assert.That((await AskAsync(other, _pair.AccessToken)).Body, Is.EqualTo(Inactive));
        Assert.That((await AskAsync(other, _pair.RefreshToken)).Body, Is.EqualTo(Inactive));
    }

    [Test]
    public async Task WithoutASecret_IsInvalidClient()
    {
        (await _server.AskAsync("token=" + _pair.AccessToken, path: "/oauth/introspect")).IsTokenError("invalid_client", 401);
        (await AskAsync(await _server.NewPublicApplicationAsync(), _pair.AccessToken)).IsTokenError("invalid_client", 401);
        (await AskAsync(_application with { Secret = "wrong" }, _pair.AccessToken)).IsTokenError("invalid_client", 401);
        Assert.That((await _server.AskAsync("token=x", Basic("demo-client", "wrong"), "/oauth/introspect")).Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Basic"));
    }

    [Test]
    public async Task WithoutAToken_IsInvalidRequest() =>
        (await _server.AskAsync(_application.Credentials, path: "/oauth/introspect")).IsTokenError("invalid_request");

    [Test]
    public async Task Get_IsNotAllowed() =>
        Assert.That((await _server.SendAsync(HttpMethod.Get, $"/oauth/introspect?token={_pair.AccessToken}", content: null, token: null)).Status, Is.EqualTo(405));

    private Task<Answer> AskAsync(TestApplication application, string token) =>
        _server.AskAsync($"{application.Credentials}&token={token}&token_type_hint=access_token", path: "/oauth/introspect");
}
