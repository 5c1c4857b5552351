using static PlanPlatform.Web.Tests.OAuth.TestApplication;
using static PlanPlatform.Web.Tests.OAuth.TestApplications;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Errors that the application gets to know (RFC 6749 4.1.2.1): with state, and with the issuer (RFC 9207).</summary>
internal sealed class AuthorizeErrorRedirectTests
{
    private const string State = "a b+c%2F/?&=#é\"'";

    private TestApplication _hosts = null!;
    private TestApplication _persons = null!;
    private TestApplication _public = null!;

    private static Server Server => SharedServer.Instance;

    private static string Issuer => Server.Http.BaseAddress!.ToString().TrimEnd('/');

    private static IEnumerable<TestCaseData> Errors()
    {
        yield return Case("no type", "invalid_request", "");
        yield return Case("an empty type", "invalid_request", "response_type=");
        yield return Case("implicit", "unsupported_response_type", "response_type=token");
        yield return Case("hybrid", "unsupported_response_type", "response_type=code+token");
        yield return Case("OpenID", "unsupported_response_type", "response_type=id_token");
        yield return Case("the type in capitals", "unsupported_response_type", "response_type=CODE");
        yield return Case("the type twice", "invalid_request", "response_type=code&response_type=code");
        yield return Case("scope twice", "invalid_request", "response_type=code&scope=benefits&scope=benefits");
        yield return Case("challenge twice", "invalid_request", $"response_type=code{Pkce}&code_challenge={Challenge}");
        yield return Case("method twice", "invalid_request", $"response_type=code{Pkce}&code_challenge_method=S256");
        yield return Case("an unknown scope", "invalid_scope", "response_type=code&scope=everything");
        yield return Case("a known and an unknown scope", "invalid_scope", "response_type=code&scope=benefits+everything");
        yield return Case("a scope in capitals", "invalid_scope", "response_type=code&scope=BENEFITS");
        yield return Case("plain", "invalid_request", $"response_type=code&code_challenge={Challenge}&code_challenge_method=plain");
        yield return Case("no method, which is plain", "invalid_request", $"response_type=code&code_challenge={Challenge}");
        yield return Case("an unknown method", "invalid_request", $"response_type=code&code_challenge={Challenge}&code_challenge_method=S512");
        yield return Case("the method in lower case", "invalid_request", $"response_type=code&code_challenge={Challenge}&code_challenge_method=s256");
        yield return Case("a method alone", "invalid_request", "response_type=code&code_challenge_method=S256");
        yield return Case("a short challenge", "invalid_request", $"response_type=code&code_challenge={Challenge[1..]}&code_challenge_method=S256");
        yield return Case("a long challenge", "invalid_request", $"response_type=code&code_challenge={Challenge}A&code_challenge_method=S256");
        yield return Case("a padded challenge", "invalid_request", $"response_type=code&code_challenge={Challenge[1..]}%3D&code_challenge_method=S256");
        yield return Case("a challenge of base64", "invalid_request", $"response_type=code&code_challenge={Challenge[1..]}%2B&code_challenge_method=S256");
    }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _hosts = await Server.NewApplicationAsync();
        _persons = await Server.NewApplicationOfAPersonAsync();
        _public = await Server.NewPublicApplicationAsync();
    }

    [TestCaseSource(nameof(Errors))]
    public async Task OfTheHostsApplication_RedirectsAtOnce(string query, string error)
    {
        using var stranger = new Approval(Server);
        using var person = await Approval.SignedInAsync(Server);
        foreach (var path in new[] { "/oauth/authorize", "/api/v1/authenticate" })
        {
            IsRefusal(await stranger.GetAsync(Request(_hosts, query, path)), error);
            IsRefusal(await person.GetAsync(Request(_hosts, query, path)), error);
        }
    }

    // RFC 9700 4.11.2: nobody is sent on to where just anybody's application wants, unless they are signed in here.
    [TestCaseSource(nameof(Errors))]
    public async Task OfAPersonsApplication_RedirectsAfterSignIn(string query, string error)
    {
        using var browser = new Approval(Server);
        var request = Request(_persons, query);

        var before = await browser.GetAsync(request);
        Assert.That((before.Status, before.Location), Is.EqualTo((302, (string?)("/sign-in?return=" + Uri.EscapeDataString(request)))));

        var signedIn = await browser.SignInAsync(before.Location!);
        Assert.That((signedIn.Status, signedIn.Location), Is.EqualTo((302, (string?)request)));
        IsRefusal(await browser.GetAsync(signedIn.Location!), error);
    }

    // RFC 9700 2.1.1.
    [Test]
    public async Task OfAPublicApplicationWithoutChallenge_Redirects()
    {
        using var stranger = new Approval(Server);

        IsRefusal(await stranger.GetAsync(Request(_public, "response_type=code")), "invalid_request");
    }

    [Test]
    public async Task WhenTheApplicationMayNotUseCodes_Redirects()
    {
        var application = await Server.NewApplicationAsync();
        Server.Scalar("UPDATE Applications SET GrantTypes = 4 WHERE ClientId = @id", ("@id", application.ClientId));
        using var stranger = new Approval(Server);

        IsRefusal(await stranger.GetAsync(Request(application, "response_type=code")), "unauthorized_client");
    }

    [Test]
    public async Task WhenAScopeIsNotTheApplications_Redirects()
    {
        var application = await Server.RegisterAsync(
            isConfidential: true, [], application => application.Change(new("Narrow", [Callback], ["benefits"], [], IsInternal: false), DateTime.UtcNow));
        using var stranger = new Approval(Server);

        IsRefusal(await stranger.GetAsync(Request(application, "response_type=code&scope=storage")), "invalid_scope");
        IsRefusal(await stranger.GetAsync(Request(application, "response_type=code&scope=benefits+storage")), "invalid_scope");
    }

    [Test]
    public async Task WithoutState_HasNone()
    {
        using var stranger = new Approval(Server);

        foreach (var state in new[] { "", "&state=" })
        {
            var page = await stranger.GetAsync($"/oauth/authorize?client_id={_hosts.ClientId}&redirect_uri={Callback}{state}");
            Assert.That(page.ParameterNames, Is.EqualTo("error error_description iss"));
        }
    }

    // Which of them would it be?
    [Test]
    public async Task WithTwoStates_HasNone()
    {
        using var stranger = new Approval(Server);

        var page = await stranger.GetAsync($"/oauth/authorize?client_id={_hosts.ClientId}&redirect_uri={Callback}&response_type=code&state=a&state=b");

        Assert.That(page.ParameterNames, Is.EqualTo("error error_description iss"));
        Assert.That(page.Parameter("error"), Is.EqualTo("invalid_request"));
    }

    private static string Request(TestApplication application, string query, string path = "/oauth/authorize") =>
        $"{path}?client_id={application.ClientId}&redirect_uri={Uri.EscapeDataString(Callback)}&state={Uri.EscapeDataString(State)}&{query}";

    private static void IsRefusal(WebPage page, string error)
    {
        Assert.That(page.Status, Is.EqualTo(302), page.Body);
        Assert.That(page.Location, Does.StartWith(Callback + "?error="));
        Assert.That(page.ParameterNames, Is.EqualTo("error error_description state iss"));
        Assert.That((page.Parameter("error"), page.Parameter("state"), page.Parameter("iss")), Is.EqualTo((error, State, Issuer)));

        // RFC 6749 4.1.2.1: which characters the description may have.
        Assert.That(page.Parameter("error_description"), Does.Match(@"^[ !#-\[\]-~]+$"));
    }

    private static TestCaseData Case(string name, string error, string query) => new TestCaseData(query, error).SetArgDisplayNames(name);
}
