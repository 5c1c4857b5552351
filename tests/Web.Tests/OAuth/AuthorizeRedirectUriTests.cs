using static PlanPlatform.Web.Tests.OAuth.TestApplications;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Where the answer goes.</summary>
internal sealed class AuthorizeRedirectUriTests
{
    private Approval _person = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync() => _person = await Approval.SignedInAsync(Server);

    [OneTimeTearDown]
    public void Stop() => _person.Dispose();

    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:51004/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1/callback")]
    [TestCase("http://127.0.0.1/callback", "http://127.0.0.1:1/callback")]
    [TestCase("http://127.0.0.1/callback", "http://127.0.0.1:65535/callback")]
    [TestCase("http://[::1]:3000/cb?x=1", "http://[::1]:49152/cb?x=1")]
    [TestCase("http://127.0.0.1", "http://127.0.0.1:8080")]
    public async Task ALoopbackAddress_MayHaveAnyPort(string registered, string asked)
    {
        var application = await Server.NewPublicApplicationAsync(registered) with { RedirectUri = asked };

        var page = await _person.DecideAsync(application.Request(), "approve");

        Assert.That(page.Location, Does.StartWith(asked + (asked.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "code=pp_ac_"));
        (await Server.AskAsync(application.Exchange(page.Parameter("code")!))).Pair();
    }

    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3001/other")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3001/callback/")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3001/callback?x")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3000/callback\n")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3001/callback\n")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:0/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:65536/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:x/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:-1/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3001@evil.example/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1.evil.example:3000/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.2:3000/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://localhost:3000/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "http://[::1]:3000/callback")]
    [TestCase("http://127.0.0.1:3000/callback", "https://127.0.0.1:3001/callback")]
    [TestCase("http://localhost:3000/callback", "http://localhost:3001/callback")]
    [TestCase("https://127.0.0.1:3000/callback", "https://127.0.0.1:3001/callback")]
    [TestCase("https://app.example.com/callback", "https://app.example.com:8443/callback")]
    public async Task NothingElse_MayDiffer(string registered, string asked)
    {
        var application = await Server.NewPublicApplicationAsync(registered) with { RedirectUri = asked };

        var page = await _person.GetAsync(application.Request());

        Assert.That((page.Status, page.Location), Is.EqualTo((400, (string?)null)));
    }

    [TestCase("https://app.example.com/callback?tenant=a%20b&x", "https://app.example.com/callback?tenant=a%20b&x&code=pp_ac_")]
    [TestCase("com.example.app:/callback", "com.example.app:/callback?code=pp_ac_")]
    [TestCase("com.example.app://host/callback?x=1", "com.example.app://host/callback?x=1&code=pp_ac_")]
    public async Task AnAddressWithAQueryOrASchemeOfItsOwn_StaysAsItIs(string registered, string expected)
    {
        var application = await Server.NewPublicApplicationAsync(registered);

        var denied = expected.Replace("code=pp_ac_", "error=access_denied", StringComparison.Ordinal);
        Assert.That((await _person.DecideAsync(application.Request(), "deny")).Location, Does.StartWith(denied));
        Assert.That((await _person.DecideAsync(application.Request(), "approve")).Location, Does.StartWith(expected));
    }

    [Test]
    public async Task LeftOut_TheOnlyRegisteredOneIsTaken()
    {
        var application = await Server.NewApplicationAsync();
        foreach (var nothing in new[] { "", "&redirect_uri=" })
        {
            var code = await _person.CodeAsync($"/oauth/authorize?client_id={application.ClientId}&response_type=code{nothing}");

            // RFC 6749 4.1.3: the exchange names it only where the request did.
            (await Server.AskAsync($"grant_type=authorization_code&{application.Credentials}&code={code}")).Pair();
        }
    }

    [Test]
    public async Task LeftOut_TheExchangeMayNameItAndMustNotNameAnother()
    {
        var application = await Server.NewApplicationAsync();
        var code = await _person.CodeAsync($"/oauth/authorize?client_id={application.ClientId}&response_type=code");

        (await Server.AskAsync((application with { RedirectUri = "https://app.example.com/other" }).Exchange(code))).IsTokenError("invalid_grant");
        (await Server.AskAsync(application.Exchange(code))).Pair();
    }

    [Test]
    public async Task OneOfSeveral_IsTheOneThatIsNamed()
    {
        var application = await Server.NewApplicationAsync(Callback, "https://app.example.com/second");

        var page = await _person.DecideAsync((application with { RedirectUri = "https://app.example.com/second" }).Request(), "approve");

        Assert.That(page.Location, Does.StartWith("https://app.example.com/second?code="));
    }
}
