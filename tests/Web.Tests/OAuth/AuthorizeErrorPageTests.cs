using static PlanPlatform.Web.Tests.OAuth.TestApplications;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Requests that can't be answered anywhere: the person gets a page, and is never sent on (RFC 6749 4.1.2.1).</summary>
internal sealed class AuthorizeErrorPageTests
{
    private TestApplication _application = null!;
    private Approval _stranger = null!;
    private Approval _person = null!;

    private static Server Server => SharedServer.Instance;

    // {0} is the application, {1} its address; both are right where they stand alone.
    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("no client", "response_type=code&redirect_uri={1}");
        yield return Case("an empty client", "client_id=&response_type=code&redirect_uri={1}");
        yield return Case("an unknown client", "client_id=nobody&response_type=code&redirect_uri={1}");
        yield return Case("a client in the other case", "client_id=DEMO-CLIENT&response_type=code&redirect_uri=http://localhost:3000/callback");
        yield return Case("the client twice", "client_id={0}&client_id={0}&response_type=code&redirect_uri={1}");
        yield return Case("two clients", "client_id={0}&client_id=demo-client&response_type=code&redirect_uri={1}");
        yield return Case("the address twice", "client_id={0}&response_type=code&redirect_uri={1}&redirect_uri={1}");
        yield return Case("two addresses", "client_id={0}&response_type=code&redirect_uri={1}&redirect_uri=https://evil.example/");
        yield return Case("two addresses, the other first", "client_id={0}&response_type=code&redirect_uri=https://evil.example/&redirect_uri={1}");
        yield return Case("another's address", "client_id={0}&response_type=code&redirect_uri=http://localhost:3000/callback");
        yield return Case("an unregistered address", "client_id={0}&response_type=code&redirect_uri=https://evil.example/callback");
        yield return Case("no address, of two", "client_id=demo-client&response_type=code");
        yield return Case("an empty address, of two", "client_id=demo-client&response_type=code&redirect_uri=");
        yield return Case("a bad address and a bad type", "client_id={0}&response_type=token&redirect_uri=https://evil.example/");
    }

    // Every way in which an address may nearly be the registered one.
    private static IEnumerable<string> Near() =>
    [
        Callback + "/", Callback + "?", Callback + "?x=1", Callback + "#", Callback + "#f", Callback + "%0A", Callback + " ", Callback.ToUpperInvariant(), "https://APP.example.com/callback",
        "https://app.example.com/Callback", "https://app.example.com:443/callback", "http://app.example.com/callback", "https://app.example.com./callback",
        "https://app.example.com/callback/../callback", "https://app.example.com//callback", "https://app.example.com/callbac%6B",
        "https://user@app.example.com/callback", "https://app.example.com@evil.example/callback", "https://app.example.com.evil.example/callback",
        "//app.example.com/callback", "/callback", "javascript:alert(1)//" + Callback, "https://app.example.com/", "https://app.example.com/callback/x",
    ];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = await Server.NewApplicationAsync();
        _stranger = new Approval(Server);
        _person = await Approval.SignedInAsync(Server);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _stranger.Dispose();
        _person.Dispose();
    }

    [TestCaseSource(nameof(Bad))]
    public async Task WhenClientOrAddressIsBad_ShowsAPage(string query)
    {
        var full = string.Format(System.Globalization.CultureInfo.InvariantCulture, query, _application.ClientId, Uri.EscapeDataString(Callback));
        foreach (var path in new[] { "/oauth/authorize", "/api/v1/authenticate" })
        {
            IsErrorPage(await _stranger.GetAsync($"{path}?{full}&state=s"));
            IsErrorPage(await _person.GetAsync($"{path}?{full}&state=s"));
        }
    }

    [TestCaseSource(nameof(Near))]
    public async Task WhenTheAddressIsNearlyTheRegisteredOne_ShowsAPage(string address) =>
        IsErrorPage(await _person.GetAsync($"/oauth/authorize?client_id={_application.ClientId}&response_type=code&redirect_uri={Uri.EscapeDataString(address)}"));

    [Test]
    public async Task WhenNothingIsSent_ShowsAPage() => IsErrorPage(await _stranger.GetAsync("/oauth/authorize"));

    [Test]
    public async Task WhenTheAddressIsMarkup_ThePageShowsNoneOfIt()
    {
        var page = await _stranger.GetAsync($"/oauth/authorize?client_id={Uri.EscapeDataString("<script>alert(1)</script>")}&redirect_uri={Uri.EscapeDataString("\"><script>")}&state=%3Cb%3E");

        IsErrorPage(page);
        Assert.That(page.Body, Does.Not.Contain("<script").And.Not.Contain("<b>"));
    }

    [Test]
    public async Task WhenADecisionIsPostedToABadAddress_ShowsAPage()
    {
        var form = await _person.GetAsync((await Server.NewApplicationAsync()).Request());

        var page = await _person.PostAsync(
            $"/oauth/authorize?client_id={_application.ClientId}&response_type=code&redirect_uri=https://evil.example/",
            ("decision", "approve"),
            ("__RequestVerificationToken", form.AntiforgeryToken));

        IsErrorPage(page);
    }

    private static void IsErrorPage(WebPage page)
    {
        Assert.That((page.Status, page.Location), Is.EqualTo((400, (string?)null)), page.Body);
        Assert.That(page.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(page.Body, Does.Contain("""role="alert">The link that led here"""));
        Assert.That(page.Header("X-Frame-Options"), Is.EqualTo("DENY"));
        Assert.That(page.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
    }

    private static TestCaseData Case(string name, string query) => new TestCaseData(query).SetArgDisplayNames(name);
}
