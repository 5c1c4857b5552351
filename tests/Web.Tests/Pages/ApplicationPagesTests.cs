using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>The pages for applications and granted access, over HTTP: whose they are, and what they refuse.</summary>
internal sealed class ApplicationPagesTests
{
    private const string Callback = "https://app.example.com/callback";

    private static Server Server => SharedServer.Instance;

    [TestCase("/oauth/applications")]
    [TestCase("/oauth/applications/new")]
    [TestCase("/oauth/applications/some")]
    [TestCase("/oauth/applications/some/secret")]
    [TestCase("/oauth/applications/some/delete")]
    [TestCase("/oauth/authorized_applications")]
    [TestCase("/oauth/authorized_applications/some/revoke")]
    public async Task WithoutASession_APageLeadsToSignIn(string path)
    {
        using var visitor = new Visitor(Server);

        await visitor.OpenAsync(path);

        Assert.That((visitor.Address.AbsolutePath, visitor.Address.Query), Is.EqualTo(("/sign-in", "?return=" + Uri.EscapeDataString(path))));
    }

    [TestCase("")]
    [TestCase("/secret")]
    [TestCase("/delete")]
    public async Task AnotherPersonsApplication_IsNotFound_AsAPage(string page)
    {
        var owner = await SignedInAsync();
        var clientId = await RegisterAsync(owner);
        var stranger = await SignedInAsync();

        await stranger.OpenAsync($"/oauth/applications/{clientId}{page}");

        Assert.That((stranger.Status, stranger.Heading), Is.EqualTo((404, "There is nothing here")));
        Assert.That(stranger.Text, Does.Not.Contain("Payroll"));
    }

    [Test]
    public async Task TheSecret_IsShownOnceAndWorks()
    {
        var owner = await SignedInAsync();
        var clientId = await RegisterAsync(owner);
        var secret = owner.Page.QuerySelector(".secret")!.TextContent;

        var token = await Server.AskAsync("grant_type=client_credentials", TokenCalls.Basic(clientId, secret));
        await owner.OpenAsync($"/oauth/applications/{clientId}");

        Assert.That(token.Status, Is.EqualTo(200));
        Assert.That(owner.Page.Body!.OuterHtml, Does.Not.Contain(secret));
        Assert.That(owner.Response.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task WithoutTheFormsToken_NothingIsDeleted()
    {
        var owner = await SignedInAsync();
        var clientId = await RegisterAsync(owner);

        var answer = await Server.SendAsync(
            HttpMethod.Post,
            $"/oauth/applications/{clientId}/delete",
            new FormUrlEncodedContent([]),
            token: null,
            ("Cookie", owner.Cookies.GetCookieHeader(Server.Http.BaseAddress!)));
        await owner.OpenAsync($"/oauth/applications/{clientId}");

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((400, "text/html")));
        Assert.That((owner.Status, owner.Heading), Is.EqualTo((200, "Payroll")));
    }

    [Test]
    public async Task WhatIsWrong_IsSaidAtEachInput_AndWhatWasTypedStays()
    {
        var owner = await SignedInAsync();
        await owner.OpenAsync("/oauth/applications/new");

        await owner.SubmitAsync("Register", ("name", ""), ("redirect_uris", "http://example.com"), ("origins", "https://a/b"));

        Assert.That(owner.Status, Is.EqualTo(400));
        Assert.That(owner.Alert, Does.StartWith("3 things need another look"));
        Assert.That(owner.ProblemAt("name"), Is.EqualTo("This is required."));
        Assert.That(owner.ProblemAt("redirectUris"), Does.Contain("http://example.com must begin with https://"));
        Assert.That(owner.ProblemAt("origins"), Does.Contain("https://a/b must be an origin"));
        Assert.That(owner.Page.QuerySelector("#redirectUris")!.TextContent.Trim(), Is.EqualTo("http://example.com"));
    }

    [TestCase("-1")]
    [TestCase("721")]
    [TestCase("much")]
    public async Task ASecretsOverlap_ThatThePageDoesNotOffer_IsRefused(string hours)
    {
        var owner = await SignedInAsync();
        var clientId = await RegisterAsync(owner);
        await owner.OpenAsync($"/oauth/applications/{clientId}/secret");

        await owner.SubmitAsync("Make a new secret", ("overlap", hours));

        Assert.That(owner.Status, Is.EqualTo(400));
    }

    private static async Task<Visitor> SignedInAsync()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        return await person.SignInAsync();
    }

    // The client id; the page at hand shows the secret.
    private static async Task<string> RegisterAsync(Visitor owner)
    {
        await owner.OpenAsync("/oauth/applications/new");
        await owner.SubmitAsync("Register", ("name", "Payroll"), ("redirect_uris", Callback), ("kind", "confidential"), ("scopes", "benefits"));
        Assert.That(owner.Status, Is.EqualTo(200), owner.Text);
        return owner.Page.QuerySelector("dd code")!.TextContent;
    }
}
