using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The refresh of a pair (RFC 6749 6), where time plays no part.</summary>
internal sealed class RefreshTokenGrantTests
{
    private TestApplication _application = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync() => _application = await Server.NewApplicationAsync();

    [TestCase("/oauth/token")]
    [TestCase("/oauth/v1/token")]
    [TestCase("/api/oauth/token")]
    public async Task GivesANewPair(string path)
    {
        var first = await Server.FirstPairAsync(_application);

        var answer = await Server.AskAsync(_application.Refresh(first.RefreshToken), path: path);

        Assert.That(answer.Body, Does.Match(
            """^\{"access_token":"pp_at_[A-Za-z0-9_-]{43}","expires_in":7200,"refresh_token":"pp_rt_[A-Za-z0-9_-]{43}","token_type":"bearer","scope":"benefits compliance connectivity storage"\}$"""));
        TokenEndpointTests.IsNeverStored(answer);
        var second = answer.Pair();
        Assert.That(new[] { first.AccessToken, first.RefreshToken, second.AccessToken, second.RefreshToken }, Is.Unique);
        Assert.That(await Server.WorksAsync(first.AccessToken), Is.True, "The former access token lives out its time.");
        Assert.That(await Server.WorksAsync(second.AccessToken), Is.True);
    }

    [Test]
    public async Task WithBasic_GivesANewPair()
    {
        var first = await Server.FirstPairAsync(_application);

        (await Server.AskAsync($"grant_type=refresh_token&refresh_token={first.RefreshToken}", Basic(_application.ClientId, _application.Secret!))).Pair();
    }

    [Test]
    public async Task OfAPublicApplication_NeedsItsIdAlone()
    {
        var application = await Server.NewPublicApplicationAsync();
        var first = await Server.FirstPairAsync(application);

        var second = await Server.RefreshAsync(application, first.RefreshToken);

        Assert.That(second.RefreshToken, Is.Not.EqualTo(first.RefreshToken), "RFC 9700 2.2.2: rotation.");
    }

    [Test]
    public async Task Again_GivesTheVerySamePair()
    {
        var first = await Server.FirstPairAsync(_application);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.RefreshAsync(_application, first.RefreshToken)));

        Assert.That(answers.Select(pair => (pair.AccessToken, pair.RefreshToken)).Distinct(), Has.Exactly(1).Items);
    }

    [TestCase("&scope=benefits", "benefits")]
    [TestCase("&scope=storage+benefits", "storage benefits")]
    [TestCase("&scope=", "benefits compliance connectivity storage")]
    [TestCase("&scope=benefits+compliance+connectivity+storage", "benefits compliance connectivity storage")]
    public async Task Scope_MayBeNarrowedOrTheSame(string parameter, string scope)
    {
        var first = await Server.FirstPairAsync(_application);

        Assert.That((await Server.RefreshAsync(_application, first.RefreshToken, parameter)).Scope, Is.EqualTo(scope));
    }

    [Test]
    public async Task ANarrowedToken_DoesLess()
    {
        var first = await Server.FirstPairAsync(_application);

        var second = await Server.RefreshAsync(_application, first.RefreshToken, "&scope=storage");

        Assert.That(await Server.WorksAsync(second.AccessToken), Is.False);
    }

    // Some libraries send the first scope again with every refresh.
    [TestCase("&scope=benefits+compliance+connectivity+storage")]
    [TestCase("")]
    public async Task AfterANarrowedRefresh_TheWholeScopeMayBeHadAgain(string parameter)
    {
        var first = await Server.FirstPairAsync(_application);
        var second = await Server.RefreshAsync(_application, first.RefreshToken, "&scope=benefits");

        Assert.That((await Server.RefreshAsync(_application, second.RefreshToken, parameter)).Scope, Is.EqualTo("benefits compliance connectivity storage"));
    }

    [TestCase("&scope=storage")]
    [TestCase("&scope=benefits+storage")]
    [TestCase("&scope=everything")]
    public async Task Scope_IsNeverMoreThanWasApproved(string parameter)
    {
        var first = await Server.FirstPairAsync(_application, "&scope=benefits");

        (await Server.AskAsync(_application.Refresh(first.RefreshToken, parameter))).IsTokenError("invalid_scope");

        Assert.That((await Server.RefreshAsync(_application, first.RefreshToken)).Scope, Is.EqualTo("benefits"), "A refused refresh spends nothing.");
    }

    [Test]
    public async Task ARepeat_HasTheFirstAnswersScope()
    {
        var first = await Server.FirstPairAsync(_application);
        var second = await Server.RefreshAsync(_application, first.RefreshToken, "&scope=benefits");

        foreach (var parameter in new[] { "", "&scope=storage" })
        {
            var again = await Server.RefreshAsync(_application, first.RefreshToken, parameter);
            Assert.That((again.Scope, again.AccessToken), Is.EqualTo((second.Scope, second.AccessToken)));
        }
    }

    [Test]
    public async Task WhenAScopeWasTakenFromTheApplication_ItIsNotGivenAnyMore()
    {
        var application = await Server.NewApplicationAsync();
        var first = await Server.FirstPairAsync(application);
        Server.Scalar("UPDATE Applications SET AllowedScopes = 'benefits storage' WHERE ClientId = @id", ("@id", application.ClientId));

        (await Server.AskAsync(application.Refresh(first.RefreshToken, "&scope=compliance"))).IsTokenError("invalid_scope");
        Assert.That((await Server.RefreshAsync(application, first.RefreshToken)).Scope, Is.EqualTo("benefits storage"));
    }

    [Test]
    public async Task AnothersToken_IsInvalidGrant_AndComesToNoHarm()
    {
        var (first, other, otherPublic) = (await Server.FirstPairAsync(_application), await Server.NewApplicationAsync(), await Server.NewPublicApplicationAsync());
        var second = await Server.RefreshAsync(_application, first.RefreshToken);
        await Server.WorksAsync(second.AccessToken);

        foreach (var token in new[] { first.RefreshToken, second.RefreshToken })
        {
            (await Server.AskAsync(other.Refresh(token))).IsTokenError("invalid_grant");
            (await Server.AskAsync(otherPublic.Refresh(token))).IsTokenError("invalid_grant");
        }

        Assert.That(await Server.WorksAsync(second.AccessToken), Is.True);
        await Server.RefreshAsync(_application, second.RefreshToken);
    }

    [TestCase("&refresh_token=", "invalid_request")]
    [TestCase("", "invalid_request")]
    [TestCase("&refresh_token=unknown", "invalid_grant")]
    [TestCase("&refresh_token=pp_rt_unknown", "invalid_grant")]
    [TestCase("&refresh_token=a&refresh_token=a", "invalid_request")]
    [TestCase("&refresh_token=a&scope=a&scope=a", "invalid_request")]
    public async Task ABadToken_IsRefused(string parameter, string error) =>
        (await Server.AskAsync($"grant_type=refresh_token&{_application.Credentials}{parameter}")).IsTokenError(error);

    [Test]
    public async Task AnAccessTokenOrACode_IsNoRefreshToken()
    {
        var first = await Server.FirstPairAsync(_application);
        using var browser = await Approval.SignedInAsync(Server);

        (await Server.AskAsync(_application.Refresh(first.AccessToken))).IsTokenError("invalid_grant");
        (await Server.AskAsync(_application.Refresh(await browser.CodeAsync(_application.Request())))).IsTokenError("invalid_grant");
    }

    [Test]
    public async Task TheWrongSecret_IsInvalidClient_AndSpendsNothing()
    {
        var first = await Server.FirstPairAsync(_application);

        (await Server.AskAsync((_application with { Secret = "wrong" }).Refresh(first.RefreshToken))).IsTokenError("invalid_client", 401);
        (await Server.AskAsync((_application with { Secret = null }).Refresh(first.RefreshToken))).IsTokenError("invalid_client", 401);

        await Server.RefreshAsync(_application, first.RefreshToken);
    }

    [Test]
    public async Task WhenTheApplicationMayNotRefresh_IsUnauthorizedClient()
    {
        var application = await Server.NewApplicationAsync();
        var first = await Server.FirstPairAsync(application);
        Server.Scalar("UPDATE Applications SET GrantTypes = 1 WHERE ClientId = @id", ("@id", application.ClientId));

        (await Server.AskAsync(application.Refresh(first.RefreshToken))).IsTokenError("unauthorized_client");
    }

    // The official Ruby client of the compliance API: everything in the form, no scope, no redirect_uri.
    [Test]
    public async Task AsTheRubyClientSendsIt_Works()
    {
        using var browser = await Approval.SignedInAsync(Server);
        var ruby = new TestApplication("demo-client", "demo-secret", "http://localhost:3000/auth/plangrade/callback");
        var code = await browser.CodeAsync(ruby.Request(path: "/api/v1/authenticate"));
        var first = (await Server.AskAsync(ruby.Exchange(code), path: "/oauth/v1/token")).Pair();

        (await Server.AskAsync(
            $"client_id=demo-client&client_secret=demo-secret&grant_type=refresh_token&refresh_token={first.RefreshToken}", path: "/oauth/v1/token")).Pair();
    }
}
