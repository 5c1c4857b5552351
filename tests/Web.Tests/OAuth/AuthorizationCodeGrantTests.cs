using static PlanPlatform.Web.Tests.OAuth.TestApplication;
using static PlanPlatform.Web.Tests.OAuth.TestApplications;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The exchange of a code (RFC 6749 4.1.3), with PKCE (RFC 7636 4.5 and 4.6).</summary>
internal sealed class AuthorizationCodeGrantTests
{
    private const string Success =
        """^\{"access_token":"pp_at_[A-Za-z0-9_-]{43}","expires_in":7200,"refresh_token":"pp_rt_[A-Za-z0-9_-]{43}","token_type":"bearer","scope":"benefits compliance connectivity storage"\}$""";

    private Approval _person = null!;
    private TestApplication _confidential = null!;
    private TestApplication _public = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _person = await Approval.SignedInAsync(Server);
        _confidential = await Server.NewApplicationAsync();
        _public = await Server.NewPublicApplicationAsync();
    }

    [OneTimeTearDown]
    public void Stop() => _person.Dispose();

    [TestCase("/oauth/token")]
    [TestCase("/oauth/v1/token")]
    [TestCase("/api/oauth/token")]
    public async Task WithTheSecretInTheForm_GivesAPair(string path)
    {
        var answer = await Server.AskAsync(_confidential.Exchange(await CodeAsync(_confidential)), path: path);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Match(Success));
        TokenEndpointTests.IsNeverStored(answer);
        Assert.That(await Server.WorksAsync(answer.Pair().AccessToken), Is.True);
    }

    [Test]
    public async Task WithBasic_GivesAPair()
    {
        var form = $"grant_type=authorization_code&code={await CodeAsync(_confidential)}&redirect_uri={Callback}";

        Assert.That((await Server.AskAsync(form, Basic(_confidential.ClientId, _confidential.Secret!))).Body, Does.Match(Success));
    }

    [Test]
    public async Task OfAPublicApplicationWithTheVerifier_GivesAPair() =>
        Assert.That((await Server.AskAsync(_public.Exchange(await CodeAsync(_public)))).Body, Does.Match(Success));

    [Test]
    public async Task OfAConfidentialApplicationWithTheVerifier_GivesAPair()
    {
        var code = await CodeAsync(_confidential, Pkce);

        Assert.That((await Server.AskAsync(_confidential.Exchange(code, "&code_verifier=" + Verifier))).Body, Does.Match(Success));
    }

    [TestCase("")]
    [TestCase("&code_verifier=")]
    [TestCase("&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK")]
    [TestCase("&code_verifier=" + Challenge)]
    [TestCase("&code_verifier=short")]
    [TestCase("&code_verifier=" + Verifier + "A")]
    [TestCase("&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEj%3Fk")]
    public async Task WhenTheVerifierIsNotTheOne_IsInvalidGrant_AndTheCodeLives(string verifier)
    {
        var (code, publicCode) = (await CodeAsync(_confidential, Pkce), await CodeAsync(_public));

        (await Server.AskAsync(_confidential.Exchange(code, verifier))).IsTokenError("invalid_grant");
        (await Server.AskAsync(_public.Exchange(publicCode, verifier))).IsTokenError("invalid_grant");

        (await Server.AskAsync(_confidential.Exchange(code, "&code_verifier=" + Verifier))).Pair();
        (await Server.AskAsync(_public.Exchange(publicCode))).Pair();
    }

    // RFC 9700 2.1.1: else an attacker could strip the challenge from the request.
    [Test]
    public async Task WhenThereWasNoChallenge_AVerifierIsADowngrade()
    {
        var code = await CodeAsync(_confidential);

        (await Server.AskAsync(_confidential.Exchange(code, "&code_verifier=" + Verifier))).IsTokenError("invalid_grant");

        (await Server.AskAsync(_confidential.Exchange(code))).Pair();
    }

    [TestCase("")]
    [TestCase("&redirect_uri=")]
    [TestCase("&redirect_uri=https://app.example.com/callback/")]
    [TestCase("&redirect_uri=https://APP.example.com/callback")]
    [TestCase("&redirect_uri=https://evil.example/")]
    public async Task WhenTheRedirectUriIsNotTheRequests_IsInvalidGrant_AndTheCodeLives(string redirectUri)
    {
        var code = await CodeAsync(_confidential);

        (await Server.AskAsync($"grant_type=authorization_code&{_confidential.Credentials}&code={code}{redirectUri}")).IsTokenError("invalid_grant");

        (await Server.AskAsync(_confidential.Exchange(code))).Pair();
    }

    // The port belongs to the address that the code was sent to.
    [Test]
    public async Task WhenTheLoopbackPortIsNotTheRequests_IsInvalidGrant()
    {
        var application = await Server.NewPublicApplicationAsync("http://127.0.0.1/callback") with { RedirectUri = "http://127.0.0.1:5001/callback" };
        var code = await CodeAsync(application);

        foreach (var other in new[] { "http://127.0.0.1:5002/callback", "http://127.0.0.1/callback" })
            (await Server.AskAsync((application with { RedirectUri = other }).Exchange(code))).IsTokenError("invalid_grant");

        (await Server.AskAsync(application.Exchange(code))).Pair();
    }

    // Nobody can burn another's code.
    [Test]
    public async Task WhenAnotherApplicationAsks_IsInvalidGrant_AndTheCodeLives()
    {
        var (code, other, otherPublic) = (await CodeAsync(_confidential), await Server.NewApplicationAsync(), await Server.NewPublicApplicationAsync());

        (await Server.AskAsync(other.Exchange(code))).IsTokenError("invalid_grant");
        (await Server.AskAsync(otherPublic.Exchange(code))).IsTokenError("invalid_grant");

        (await Server.AskAsync(_confidential.Exchange(code))).Pair();
    }

    [Test]
    public async Task WhenTheSecretIsWrong_IsInvalidClient_AndTheCodeLives()
    {
        var code = await CodeAsync(_confidential);

        foreach (var secret in new[] { "wrong", "", null })
            (await Server.AskAsync((_confidential with { Secret = secret }).Exchange(code, ""))).IsTokenError("invalid_client", 401);

        (await Server.AskAsync(_confidential.Exchange(code))).Pair();
    }

    [Test]
    public async Task WhenAPublicApplicationSendsASecret_IsInvalidClient()
    {
        var code = await CodeAsync(_public);

        (await Server.AskAsync(_public.Exchange(code) + "&client_secret=x")).IsTokenError("invalid_client", 401);

        (await Server.AskAsync(_public.Exchange(code))).Pair();
    }

    [TestCase("")]
    [TestCase("&code=")]
    public async Task WhenTheCodeIsLeftOut_IsInvalidRequest(string code) =>
        (await Server.AskAsync($"grant_type=authorization_code&{_confidential.Credentials}&redirect_uri={Callback}{code}")).IsTokenError("invalid_request");

    [TestCase("unknown")]
    [TestCase("pp_ac_unknown")]
    public async Task WhenTheCodeIsUnknown_IsInvalidGrant(string code) => (await Server.AskAsync(_confidential.Exchange(code))).IsTokenError("invalid_grant");

    [TestCase("code")]
    [TestCase("redirect_uri")]
    [TestCase("code_verifier")]
    [TestCase("grant_type")]
    [TestCase("client_id")]
    public async Task WhenAParameterIsRepeated_IsInvalidRequest_AndTheCodeLives(string parameter)
    {
        var code = await CodeAsync(_confidential);

        (await Server.AskAsync($"{_confidential.Exchange(code, "&code_verifier=a")}&{parameter}=a")).IsTokenError("invalid_request");

        (await Server.AskAsync(_confidential.Exchange(code))).Pair();
    }

    [Test]
    public async Task WhenTheApplicationMayNotUseCodes_IsUnauthorizedClient()
    {
        var application = await Server.NewApplicationAsync();
        var code = await CodeAsync(application);
        Server.Scalar("UPDATE Applications SET GrantTypes = 4 WHERE ClientId = @id", ("@id", application.ClientId));

        (await Server.AskAsync(application.Exchange(code))).IsTokenError("unauthorized_client");
    }

    [Test]
    public async Task WhenTheCodeIsUsedTwice_EverythingThatCameFromItEnds()
    {
        var code = await CodeAsync(_confidential);
        var first = (await Server.AskAsync(_confidential.Exchange(code))).Pair();
        var second = await Server.RefreshAsync(_confidential, first.RefreshToken);
        Assert.That(await Server.WorksAsync(first.AccessToken) && await Server.WorksAsync(second.AccessToken), Is.True);

        (await Server.AskAsync(_confidential.Exchange(code))).IsTokenError("invalid_grant");

        Assert.That(await Server.WorksAsync(first.AccessToken) || await Server.WorksAsync(second.AccessToken), Is.False);
        foreach (var token in new[] { first.RefreshToken, second.RefreshToken })
            (await Server.AskAsync(_confidential.Refresh(token))).IsTokenError("invalid_grant");
    }

    // A replay harms the device that the code was for, and no other.
    [Test]
    public async Task WhenTheCodeIsUsedTwice_OtherChainsLive()
    {
        var (one, other) = (await CodeAsync(_confidential), await CodeAsync(_confidential));
        await Server.AskAsync(_confidential.Exchange(one));
        var pair = (await Server.AskAsync(_confidential.Exchange(other))).Pair();

        (await Server.AskAsync(_confidential.Exchange(one))).IsTokenError("invalid_grant");

        Assert.That(await Server.WorksAsync(pair.AccessToken), Is.True);
        await Server.RefreshAsync(_confidential, pair.RefreshToken);
    }

    [Test]
    public async Task WhenAnotherApplicationReplaysTheCode_NothingEnds()
    {
        var (code, other) = (await CodeAsync(_confidential), await Server.NewApplicationAsync());
        var pair = (await Server.AskAsync(_confidential.Exchange(code))).Pair();

        (await Server.AskAsync(other.Exchange(code))).IsTokenError("invalid_grant");

        Assert.That(await Server.WorksAsync(pair.AccessToken), Is.True);
    }

    // A scope taken from the application between approval and exchange isn't given any more.
    [Test]
    public async Task WhenAScopeWasTakenMeanwhile_ItIsNotGiven()
    {
        var application = await Server.NewApplicationAsync();
        var code = await CodeAsync(application);
        Server.Scalar("UPDATE Applications SET AllowedScopes = 'benefits', DefaultScopes = 'benefits' WHERE ClientId = @id", ("@id", application.ClientId));

        (await Server.AskAsync(application.Exchange(code))).IsTokenError("invalid_scope");
    }

    [Test]
    public async Task OnlyHashes_AreKept()
    {
        var code = await CodeAsync(_confidential);
        Assert.That(Server.Rows("AuthorizationCodes", code), Is.EqualTo(1));

        var pair = (await Server.AskAsync(_confidential.Exchange(code))).Pair();

        Assert.That(
            (Server.Rows("AuthorizationCodes", code), Server.Rows("AccessTokens", pair.AccessToken), Server.Rows("RefreshTokens", pair.RefreshToken)), Is.EqualTo((0L, 1L, 1L)));
    }

    private Task<string> CodeAsync(TestApplication application, string more = "") => _person.CodeAsync(application.Request(more));
}
