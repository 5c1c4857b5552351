using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Revocation (RFC 7009).</summary>
internal sealed class RevocationTests
{
    private TestApplication _application = null!;
    private TokenPair _pair = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync() => _application = await Server.NewApplicationAsync();

    [SetUp]
    public async Task NewPairAsync() => _pair = await Server.FirstPairAsync(_application);

    [Test]
    public async Task AnAccessToken_EndsAlone()
    {
        IsRevoked(await RevokeAsync(_application, _pair.AccessToken));

        Assert.That(await Server.WorksAsync(_pair.AccessToken), Is.False);
        await Server.RefreshAsync(_application, _pair.RefreshToken);
    }

    [TestCase("")]
    [TestCase("&token_type_hint=refresh_token")]
    [TestCase("&token_type_hint=access_token")]
    [TestCase("&token_type_hint=nonsense")]
    public async Task ARefreshToken_EndsItsChain_WhateverTheHint(string hint)
    {
        var second = await Server.RefreshAsync(_application, _pair.RefreshToken);

        IsRevoked(await RevokeAsync(_application, second.RefreshToken, hint));

        Assert.That(await Server.WorksAsync(_pair.AccessToken) || await Server.WorksAsync(second.AccessToken), Is.False);
        (await Server.AskAsync(_application.Refresh(_pair.RefreshToken))).IsTokenError("invalid_grant");
        (await Server.AskAsync(_application.Refresh(second.RefreshToken))).IsTokenError("invalid_grant");
    }

    [Test]
    public async Task AFormerRefreshToken_EndsItsChainToo()
    {
        var second = await Server.RefreshAsync(_application, _pair.RefreshToken);
        await Server.WorksAsync(second.AccessToken);

        IsRevoked(await RevokeAsync(_application, _pair.RefreshToken));

        Assert.That(await Server.WorksAsync(second.AccessToken), Is.False);
    }

    [Test]
    public async Task ARefreshToken_LeavesOtherDevicesAlone()
    {
        var other = await Server.FirstPairAsync(_application);

        await RevokeAsync(_application, _pair.RefreshToken);

        Assert.That(await Server.WorksAsync(other.AccessToken), Is.True);
    }

    // A token that has been revoked is not brought back by the answer that was lost.
    [Test]
    public async Task TheAccessTokenOfAnUnusedPair_StaysRevoked()
    {
        var second = await Server.RefreshAsync(_application, _pair.RefreshToken);
        await RevokeAsync(_application, second.AccessToken);

        var again = await Server.RefreshAsync(_application, _pair.RefreshToken);

        Assert.That((again.AccessToken, again.ExpiresIn), Is.EqualTo((second.AccessToken, 0)));
        Assert.That(await Server.WorksAsync(second.AccessToken), Is.False);
        Assert.That(await Server.WorksAsync((await Server.RefreshAsync(_application, again.RefreshToken)).AccessToken), Is.True);
    }

    [TestCase("unknown")]
    [TestCase("pp_at_unknown")]
    [TestCase("pp_rt_unknown")]
    public async Task AnUnknownToken_CountsAsRevoked(string token) => IsRevoked(await RevokeAsync(_application, token));

    [Test]
    public async Task ARevokedToken_MayBeRevokedAgain()
    {
        foreach (var token in new[] { _pair.AccessToken, _pair.AccessToken, _pair.RefreshToken, _pair.RefreshToken })
            IsRevoked(await RevokeAsync(_application, token));
    }

    [Test]
    public async Task AnothersToken_IsRefusedAndLives()
    {
        var other = await Server.NewApplicationAsync();

        (await RevokeAsync(other, _pair.AccessToken)).IsTokenError("invalid_grant");
        (await RevokeAsync(other, _pair.RefreshToken)).IsTokenError("invalid_grant");

        Assert.That(await Server.WorksAsync(_pair.AccessToken), Is.True);
        await Server.RefreshAsync(_application, _pair.RefreshToken);
    }

    [Test]
    public async Task APublicApplication_RevokesItsOwn()
    {
        var application = await Server.NewPublicApplicationAsync();
        var pair = await Server.FirstPairAsync(application);

        IsRevoked(await RevokeAsync(application, pair.RefreshToken));

        Assert.That(await Server.WorksAsync(pair.AccessToken), Is.False);
    }

    [Test]
    public async Task AClientCredentialsToken_MayBeRevoked_AlsoWithBasic()
    {
        var token = await Server.ClientTokenAsync("benefits");

        IsRevoked(await Server.AskAsync("token=" + token, Basic("demo-client", "demo-secret"), "/oauth/revoke"));

        Assert.That(await Server.WorksAsync(token), Is.False);
    }

    [Test]
    public async Task WithoutAToken_IsInvalidRequest()
    {
        (await Server.AskAsync(_application.Credentials, path: "/oauth/revoke")).IsTokenError("invalid_request");
        (await RevokeAsync(_application, "")).IsTokenError("invalid_request");
        (await RevokeAsync(_application, "a&token=b")).IsTokenError("invalid_request");
    }

    [Test]
    public async Task WithoutCredentials_IsInvalidClient_AndTheTokenLives()
    {
        (await Server.AskAsync("token=" + _pair.AccessToken, path: "/oauth/revoke")).IsTokenError("invalid_client", 401);
        (await RevokeAsync(_application with { Secret = "wrong" }, _pair.AccessToken)).IsTokenError("invalid_client", 401);

        Assert.That(await Server.WorksAsync(_pair.AccessToken), Is.True);
    }

    [Test]
    public async Task Get_IsNotAllowed() =>
        Assert.That((await Server.SendAsync(HttpMethod.Get, $"/oauth/revoke?token={_pair.AccessToken}", content: null, token: null)).Status, Is.EqualTo(405));

    private static Task<Answer> RevokeAsync(TestApplication application, string token, string more = "") =>
        Server.AskAsync($"{application.Credentials}&token={token}{more}", path: "/oauth/revoke");

    // A popular library parses the body.
    private static void IsRevoked(Answer answer)
    {
        Assert.That((answer.Status, answer.Body), Is.EqualTo((200, "{}")));
        TokenEndpointTests.IsNeverStored(answer);
    }
}
