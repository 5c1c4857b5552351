namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Nothing is lost when an answer is; and a retired refresh token ends its chain (RFC 9700 4.14.2).</summary>
internal sealed class RefreshTokenLeewayTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private TestClock _clock = null!;
    private Server _server = null!;
    private TestApplication _application = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _clock = new TestClock();
        _server = _clock.Start();
        _application = await _server.NewApplicationAsync();
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [Test]
    public async Task UntilThePairIsUsed_TheFormerGivesIt_WhateverTimePasses()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);

        _clock.Advance(TimeSpan.FromMinutes(30));
        var again = await RefreshAsync(first);

        Assert.That((again.AccessToken, again.RefreshToken, again.ExpiresIn), Is.EqualTo((second.AccessToken, second.RefreshToken, 7200 - 1800)));
    }

    [Test]
    public async Task WhereTheUnusedPairRanOut_ItsTwoHoursStartAnew()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);

        _clock.Advance(TimeSpan.FromDays(1));
        var again = await RefreshAsync(first);

        Assert.That((again.AccessToken, again.ExpiresIn), Is.EqualTo((second.AccessToken, 7200)));
        Assert.That(await _server.WorksAsync(again.AccessToken), Is.True);
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.That(await _server.WorksAsync(again.AccessToken), Is.False);
    }

    [Test]
    public async Task WhereTheExpiredRowWasRemoved_ThePairIsGivenAllTheSame()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        _clock.Advance(TimeSpan.FromDays(1));
        _server.Revoke(second.AccessToken);

        var again = await RefreshAsync(first);

        Assert.That((again.AccessToken, again.RefreshToken, again.ExpiresIn), Is.EqualTo((second.AccessToken, second.RefreshToken, 7200)));
        Assert.That(await _server.WorksAsync(again.AccessToken), Is.True);
    }

    [TestCase(29, true)]
    [TestCase(30, false)]
    public async Task OnceTheAccessTokenIsUsed_TheFormerLivesForTheLeeway(int seconds, bool lives)
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await _server.WorksAsync(second.AccessToken);
        _clock.Advance(seconds * Second);

        await CheckFormerAsync(first, second, lives);
    }

    [TestCase(29, true)]
    [TestCase(30, false)]
    public async Task OnceTheRefreshTokenIsUsed_TheFormerLivesForTheLeeway(int seconds, bool lives)
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await RefreshAsync(second);
        _clock.Advance(seconds * Second);

        await CheckFormerAsync(first, second, lives);
    }

    // The leeway counts from the first use, not from the last.
    [Test]
    public async Task FurtherUses_DoNotProlongTheLeeway()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        for (var use = 0; use < 3; use++)
        {
            await _server.WorksAsync(second.AccessToken);
            _clock.Advance(10 * Second);
        }

        await CheckFormerAsync(first, second, lives: false);
    }

    // "Introspecting is not using": a resource server that asks doesn't take the client's way back.
    [Test]
    public async Task Introspection_DoesNotStartTheLeeway()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        await _server.AskAsync($"{_application.Credentials}&token={second.AccessToken}", path: "/oauth/introspect");
        await _server.AskAsync($"{_application.Credentials}&token={second.RefreshToken}", path: "/oauth/introspect");
        _clock.Advance(31 * Second);

        await CheckFormerAsync(first, second, lives: true);
    }

    [Test]
    public async Task ARepeatWithinTheLeeway_TellsTheSecondsLeft()
    {
        var first = await _server.FirstPairAsync(_application);
        var second = await RefreshAsync(first);
        _clock.Advance(100 * Second);
        await _server.WorksAsync(second.AccessToken);
        _clock.Advance(20 * Second);

        Assert.That((await RefreshAsync(first)).ExpiresIn, Is.EqualTo(7080));
    }

    [Test]
    public async Task ARetiredToken_EndsTheWholeChain()
    {
        var pairs = new List<TokenPair> { await _server.FirstPairAsync(_application) };
        for (var refresh = 0; refresh < 3; refresh++)
        {
            pairs.Add(await RefreshAsync(pairs[^1]));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await _server.AskAsync(_application.Refresh(pairs[0].RefreshToken))).IsTokenError("invalid_grant");

        foreach (var pair in pairs)
        {
            Assert.That(await _server.WorksAsync(pair.AccessToken), Is.False);
            (await _server.AskAsync(_application.Refresh(pair.RefreshToken))).IsTokenError("invalid_grant");
        }
    }

    [Test]
    public async Task ARetiredToken_LeavesOtherDevicesAlone()
    {
        var (first, other) = (await _server.FirstPairAsync(_application), await _server.FirstPairAsync(_application));
        var second = await RefreshAsync(first);
        await _server.WorksAsync(second.AccessToken);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await _server.AskAsync(_application.Refresh(first.RefreshToken))).IsTokenError("invalid_grant");

        Assert.That(await _server.WorksAsync(other.AccessToken), Is.True);
        await RefreshAsync(other);
    }

    [Test]
    public async Task ARefreshToken_IsGoodForEver()
    {
        var first = await _server.FirstPairAsync(_application);
        _clock.Advance(TimeSpan.FromDays(3650));

        var second = await RefreshAsync(first);

        Assert.That(await _server.WorksAsync(second.AccessToken), Is.True);
    }

    [TestCase(9, true)]
    [TestCase(10, false)]
    public async Task ACode_WorksForTenMinutes(int minutes, bool works)
    {
        using var browser = await Approval.SignedInAsync(_server);
        var code = await browser.CodeAsync(_application.Request());
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        var answer = await _server.AskAsync(_application.Exchange(code));

        if (works)
            answer.Pair();
        else
            answer.IsTokenError("invalid_grant");
    }

    // 0 is strict: until the first use.
    [Test]
    public async Task WithoutLeeway_TheFirstUseRetiresTheFormer()
    {
        var clock = new TestClock();
        using var server = clock.Start(("OAuth:RefreshTokenLeewaySeconds", "0"));
        var application = await server.NewApplicationAsync();
        var first = await server.FirstPairAsync(application);
        var second = await server.RefreshAsync(application, first.RefreshToken);
        Assert.That((await server.RefreshAsync(application, first.RefreshToken)).AccessToken, Is.EqualTo(second.AccessToken));
        await server.WorksAsync(second.AccessToken);

        (await server.AskAsync(application.Refresh(first.RefreshToken))).IsTokenError("invalid_grant");

        Assert.That(await server.WorksAsync(second.AccessToken), Is.False);
    }

    private Task<TokenPair> RefreshAsync(TokenPair pair) => _server.RefreshAsync(_application, pair.RefreshToken);

    private async Task CheckFormerAsync(TokenPair first, TokenPair second, bool lives)
    {
        var answer = await _server.AskAsync(_application.Refresh(first.RefreshToken));

        if (lives)
            Assert.That(answer.Pair().RefreshToken, Is.EqualTo(second.RefreshToken));
        else
            answer.IsTokenError("invalid_grant");
        Assert.That(await _server.WorksAsync(second.AccessToken), Is.EqualTo(lives));
    }
}
