using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>What the person is asked, and what their answer does.</summary>
internal sealed class AuthorizeDialogTests
{
    private Approval _person = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync() => _person = await Approval.SignedInAsync(Server);

    [OneTimeTearDown]
    public void Stop() => _person.Dispose();

    [TestCase("/oauth/authorize")]
    [TestCase("/api/v1/authenticate")]
    public async Task Approve_GivesACodeStateAndIssuer(string path)
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.DecideAsync(application.Request("&state=a%20b%2Bc%C3%A9", path), "approve");

        // RFC 9700 4.12: 303, so that no browser sends the form on.
        Assert.That(page.Status, Is.EqualTo(303));
        Assert.That(page.ParameterNames, Is.EqualTo("code state iss"));
        Assert.That(page.Parameter("code"), Does.Match("^pp_ac_[A-Za-z0-9_-]{43}$"));
        Assert.That((page.Parameter("state"), page.Parameter("iss")), Is.EqualTo(("a b+cé", Server.Http.BaseAddress!.ToString().TrimEnd('/'))));
        (await Server.AskAsync(application.Exchange(page.Parameter("code")!))).Pair();
    }

    [Test]
    public async Task Deny_GivesAccessDeniedStateAndIssuer()
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.DecideAsync(application.Request("&state=s"), "deny");

        Assert.That((page.Status, page.ParameterNames), Is.EqualTo((303, "error error_description state iss")));
        Assert.That((page.Parameter("error"), page.Parameter("state")), Is.EqualTo(("access_denied", "s")));
        Assert.That((await _person.GetAsync(application.Request())).Status, Is.EqualTo(200), "Nothing was approved.");
    }

    [Test]
    public async Task TwoDecisions_AreNone()
    {
        var application = await Server.NewApplicationAsync();
        var dialog = await _person.GetAsync(application.Request());

        var page = await _person.PostAsync(
            dialog.FormAction, ("decision", "approve"), ("decision", "deny"), ("__RequestVerificationToken", dialog.AntiforgeryToken));

        Assert.That((page.Status, page.Location), Is.EqualTo((200, (string?)null)));
    }

    // Else a second dialog, to which another site leads, would get a cookie of its own, and break the first.
    [Test]
    public async Task TheFormsCookie_ComesAlongFromOtherSites()
    {
        using var stranger = new Approval(Server);

        var page = await stranger.GetAsync("/sign-in");

        Assert.That(page.Headers.GetValues("Set-Cookie"), Has.Some.StartsWith("planplatform-form=").And.All.Contains("samesite=lax"));
    }

    [Test]
    public async Task WhoIsNotSignedIn_IsLedWithinTheSite()
    {
        using var stranger = new Approval(Server);

        Assert.That((await stranger.GetAsync("/account")).Location, Is.EqualTo("/sign-in?return=%2Faccount"));
    }

    [Test]
    public async Task Dialog_NamesTheApplicationItsOwnerAndTheScopesInWords()
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.GetAsync(application.Request("&scope=benefits+storage"));

        Assert.That(page.Text, Does.Contain("Tester's application, registered by Demo Organisation, asks for your permission"));
        Assert.That(page.Text, Does.Contain("benefit plans").And.Contain("storage plans").And.Not.Contain("rate plans").And.Not.Contain("companies"));
        Assert.That(page.Text, Does.Contain("signed in as Demo User").And.Contain("you go on to https://app.example.com."));
        Assert.That(Regex.Matches(page.Body, "name=\"decision\" value=\"(approve|deny)\"").Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "approve", "deny" }));
    }

    [Test]
    public async Task Dialog_NamesThePersonWhoRegisteredTheApplication()
    {
        var application = await Server.NewApplicationOfAPersonAsync();

        Assert.That((await _person.GetAsync(application.Request())).Text, Does.Contain("registered by Demo Administrator, Demo Organisation,"));
    }

    [TestCase("https://app.example.com/callback", "https://app.example.com")]
    [TestCase("https://app.example.com:8443/callback", "https://app.example.com:8443")]
    [TestCase("http://127.0.0.1:3000/callback", "http://127.0.0.1:3000")]
    [TestCase("http://[::1]:3000/callback", "http:", Description = "A policy can't name an IPv6 address.")]
    [TestCase("com.example.app:/callback", "com.example.app:")]
    public async Task Dialog_LetsItsFormLeadToTheApplicationAndIsInNobodysFrame(string redirectUri, string target)
    {
        var application = await Server.NewPublicApplicationAsync(redirectUri);

        var page = await _person.GetAsync(application.Request());

        Assert.That(
            page.Header("Content-Security-Policy"),
            Is.EqualTo($"default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' {target}; frame-ancestors 'none'; base-uri 'none'"));
        Assert.That(page.Header("X-Frame-Options"), Is.EqualTo("DENY"));
        Assert.That(page.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(page.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(page.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(page.Body, Does.Not.Contain("<script").And.Not.Contain("http://fonts").And.Not.Contain("src="));
    }

    [Test]
    public async Task TheRedirectWithTheCode_IsNeverStoredAndNamesNoReferrer()
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.DecideAsync(application.Request(), "approve");

        Assert.That(page.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(page.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
    }

    [TestCase("approve")]
    [TestCase("deny")]
    public async Task ADecisionWithoutTheFormsToken_IsRefused(string decision)
    {
        var application = await Server.NewApplicationAsync();
        foreach (var token in new[] { null, "", "wrong", (await _person.GetAsync(application.Request())).AntiforgeryToken + "x" })
        {
            var page = await _person.PostAsync(
                application.Request(), [("decision", decision), .. token is null ? [] : new[] { ("__RequestVerificationToken", token) }]);
            Assert.That((page.Status, page.Location), Is.EqualTo((400, (string?)null)));
        }

        Assert.That((await _person.GetAsync(application.Request())).Status, Is.EqualTo(200), "Nothing was approved.");
    }

    [Test]
    public async Task ADecisionWithTheTokenOfAnothersForm_IsRefused()
    {
        var application = await Server.NewApplicationAsync();
        using var attacker = await Approval.SignedInAsync(Server, "admin@other.local", "Other-Passw0rd!");
        var theirs = await attacker.GetAsync(application.Request());

        var page = await _person.PostAsync(application.Request(), ("decision", "approve"), ("__RequestVerificationToken", theirs.AntiforgeryToken));

        Assert.That((page.Status, page.Location), Is.EqualTo((400, (string?)null)));
    }

    [Test]
    public async Task ADecisionInTheQuery_IsNone()
    {
        var application = await Server.NewApplicationAsync();

        Assert.That((await _person.GetAsync(application.Request("&decision=approve"))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task AnyOtherDecision_AsksAgain()
    {
        var application = await Server.NewApplicationAsync();

        Assert.That((await _person.DecideAsync(application.Request(), "perhaps")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task WhenNobodyIsSignedIn_SignsInAndComesBack()
    {
        using var browser = new Approval(Server);
        var application = await Server.NewApplicationAsync();
        var request = application.Request("&state=a%20b&scope=benefits", "/api/v1/authenticate");

        var first = await browser.GetAsync(request);
        var signedIn = await browser.SignInAsync(first.Location!);
        var approved = await browser.DecideAsync(signedIn.Location!, "approve");

        Assert.That(first.Status, Is.EqualTo(302));
        Assert.That(signedIn.Location, Is.EqualTo(request));
        Assert.That(approved.Parameter("state"), Is.EqualTo("a b"));
    }

    [Test]
    public async Task WhenThePasswordIsWrong_NothingGoesOn()
    {
        using var browser = new Approval(Server);
        var request = (await Server.NewApplicationAsync()).Request();

        var page = await browser.SignInAsync("/sign-in?return=" + Uri.EscapeDataString(request), password: "wrong");

        Assert.That((page.Status, page.Location), Is.EqualTo((400, (string?)null)));
        Assert.That((await browser.GetAsync(request)).Location, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task WhenAPostComesFromNobody_GoesToSignInWithoutApproving()
    {
        using var browser = new Approval(Server);
        var application = await Server.NewApplicationAsync();
        var form = await browser.GetAsync("/sign-in");

        var page = await browser.PostAsync(application.Request(), ("decision", "approve"), ("__RequestVerificationToken", form.AntiforgeryToken));

        Assert.That(page.Location, Does.StartWith("/sign-in?return="));
    }

    [Test]
    public async Task Head_IsAnsweredAsGetIs()
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.SendAsync(HttpMethod.Head, application.Request());

        Assert.That((page.Status, page.Body), Is.EqualTo((200, "")));
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    [TestCase("OPTIONS")]
    public async Task OtherVerbs_ApproveNothing(string verb)
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request(), "approve");

        var page = await _person.SendAsync(new HttpMethod(verb), application.Request(), new FormUrlEncodedContent([KeyValuePair.Create("decision", "approve")]));

        Assert.That((page.Status, page.Location), Is.EqualTo((405, (string?)null)));
    }

    // RFC 6749 3.1: what it doesn't know, it ignores.
    [Test]
    public async Task UnknownParameters_AreIgnored()
    {
        var application = await Server.NewApplicationAsync();

        var page = await _person.DecideAsync(application.Request("&nonce=n&nonce=m&prompt=none&request=x"), "approve");

        Assert.That(page.Parameter("code"), Is.Not.Null);
    }
}
