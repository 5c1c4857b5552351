using static PlanPlatform.Web.Tests.OAuth.TestApplications;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>When the person is asked again, and whom they may not approve.</summary>
internal sealed class AuthorizeMemoryTests
{
    private Approval _person = null!;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task StartAsync() => _person = await Approval.SignedInAsync(Server);

    [OneTimeTearDown]
    public void Stop() => _person.Dispose();

    [TestCase("&scope=benefits+storage")]
    [TestCase("&scope=storage+benefits")]
    [TestCase("&scope=benefits")]
    [TestCase("&scope=benefits&state=other")]
    public async Task TheSameOrLess_IsNotAskedAgain(string second)
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request("&scope=benefits+storage"), "approve");

        var page = await _person.GetAsync(application.Request(second));

        Assert.That(page.Status, Is.EqualTo(302));
        Assert.That(page.Location, Does.StartWith(Callback + "?code=pp_ac_"));
        (await Server.AskAsync(application.Exchange(page.Parameter("code")!))).Pair();
    }

    [TestCase("&scope=benefits+compliance")]
    [TestCase("&scope=compliance")]
    [TestCase("")]
    public async Task More_IsAsked(string second)
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request("&scope=benefits+storage"), "approve");

        Assert.That((await _person.GetAsync(application.Request(second))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task WhatWasApprovedBySteps_IsRememberedAltogether()
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request("&scope=benefits"), "approve");
        await _person.DecideAsync(application.Request("&scope=storage"), "approve");

        Assert.That((await _person.GetAsync(application.Request("&scope=benefits+storage"))).Status, Is.EqualTo(302));
    }

    // The code carries what this request asks for, however much more was approved before.
    [Test]
    public async Task ANarrowerRequest_GivesANarrowerToken()
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request(), "approve");

        var code = await _person.CodeAsync(application.Request("&scope=benefits"));

        Assert.That((await Server.AskAsync(application.Exchange(code))).Pair().Scope, Is.EqualTo("benefits"));
    }

    [Test]
    public async Task AnothersApproval_IsNotMine()
    {
        var application = await Server.NewApplicationAsync();
        await _person.DecideAsync(application.Request(), "approve");
        using var other = await Approval.SignedInAsync(Server, "admin@planplatform.local", "Admin-Passw0rd!");

        Assert.That((await other.GetAsync(application.Request())).Status, Is.EqualTo(200));
    }

    // RFC 8252 8.6: another program on the device could pose as it.
    [TestCase("http://127.0.0.1:3000/callback", 200)]
    [TestCase("http://[::1]:3000/callback", 200)]
    [TestCase("http://localhost:3000/callback", 200)]
    [TestCase("com.example.app:/callback", 200)]
    [TestCase("https://app.example.com/callback", 302)]
    public async Task OfAPublicApplication_OnlyAtHttpsItIsRemembered(string redirectUri, int status)
    {
        var application = await Server.NewPublicApplicationAsync(redirectUri);
        await _person.DecideAsync(application.Request(), "approve");

        Assert.That((await _person.GetAsync(application.Request())).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task OfAConfidentialApplication_ItIsRememberedAtLoopbackToo()
    {
        var application = await Server.NewApplicationAsync("http://127.0.0.1:3000/callback");
        await _person.DecideAsync(application.Request(), "approve");

        Assert.That((await _person.GetAsync(application.Request())).Status, Is.EqualTo(302));
    }

    [Test]
    public async Task AnInternalApplication_IsForItsOwnPeople()
    {
        var application = await Server.RegisterAsync(
            isConfidential: true, [], added => added.Change(new("Internal", [Callback], ["benefits"], [], IsInternal: true), DateTime.UtcNow));
        using var outsider = await Approval.SignedInAsync(Server, "admin@other.local", "Other-Passw0rd!");

        Assert.That((await _person.DecideAsync(application.Request(), "approve")).Parameter("code"), Is.Not.Null);
        var refused = await outsider.GetAsync(application.Request("&state=s"));
        Assert.That((refused.Status, refused.ParameterNames), Is.EqualTo((302, "error error_description state iss")));
        Assert.That(refused.Parameter("error"), Is.EqualTo("access_denied"));
    }

    // Whose organisation it is, is no business of strangers.
    [Test]
    public async Task AnInternalApplication_HasStrangersSignInFirst()
    {
        var application = await Server.RegisterAsync(
            isConfidential: true, [], added => added.Change(new("Internal", [Callback], ["benefits"], [], IsInternal: true), DateTime.UtcNow));
        using var stranger = new Approval(Server);

        Assert.That((await stranger.GetAsync(application.Request())).Location, Does.StartWith("/sign-in?return="));
    }

    // "Any person may grant any application"; the token then acts in the person's organisation.
    [Test]
    public async Task AnApplicationOfAnotherOrganisation_ActsInThePersons()
    {
        var application = await Server.NewApplicationAsync();
        using var other = await Approval.SignedInAsync(Server, "admin@other.local", "Other-Passw0rd!");

        var token = (await Server.AskAsync(application.Exchange(await other.CodeAsync(application.Request())))).Pair().AccessToken;

        var name = SharedServer.NewId("g");
        await Server.PostAsync("/sync-group", $$"""{"group_name":"{{name}}"}""", token);
        Assert.That((await Server.PostAsync("/fetch-groups", "{}", SharedServer.OtherToken)).Body, Does.Contain(name));
        Assert.That((await Server.PostAsync("/fetch-groups", "{}", SharedServer.Token)).Body, Does.Not.Contain(name));
    }
}
