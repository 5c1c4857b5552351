using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Tests.Pages;

internal sealed class SignInTests
{
    private const string WrongPassword = "not the right password";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task TheRightPassword_LeadsOn()
    {
        using var visitor = new Visitor(Server);

        await visitor.SignInAsync("admin@planplatform.local", "Admin-Passw0rd!");

        Assert.That((visitor.Status, visitor.Heading), Is.EqualTo((200, "Your account")));
        Assert.That(visitor.Text, Does.Contain("Demo Organisation").And.Contain("Sign out"));
    }

    [TestCase("//evil.example/")]
    [TestCase("https://evil.example/")]
    [TestCase("/\\evil.example")]
    [TestCase("")]
    public async Task AReturnPathElsewhere_IsNotFollowed(string path)
    {
        using var visitor = new Visitor(Server);

        await visitor.SignInAsync("admin@planplatform.local", "Admin-Passw0rd!", path);

        Assert.That(visitor.Address, Is.EqualTo(new Uri(Server.Http.BaseAddress!, "/account")));
    }

    [Test]
    public async Task AWrongPassword_IsRefusedAsAnUnknownAddressIs()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        using var stranger = new Visitor(Server);

        await person.SignInAsync(WrongPassword);
        await stranger.SignInAsync("nobody-1@example.com", WrongPassword);

        Assert.That((person.Visitor.Status, person.Visitor.Alert), Is.EqualTo((400, AccountErrors.WrongPassword.Message)));
        Assert.That((stranger.Status, stranger.Alert), Is.EqualTo((400, AccountErrors.WrongPassword.Message)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task AfterFiveFailures_TheNameIsLocked_WhetherAnybodyHasItOrNot(bool isKnown)
    {
        var person = new NewPerson(Server);
        if (isKnown)
            await person.RegisterAsync();

        var alerts = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
            alerts.Add((await person.SignInAsync(WrongPassword)).Alert);
        await person.SignInAsync();

        Assert.That(alerts, Is.EqualTo(Enumerable.Repeat(AccountErrors.WrongPassword.Message, 5).Append(AccountErrors.Locked.Message)));
        Assert.That(person.Visitor.Alert, Is.EqualTo(AccountErrors.Locked.Message), "also with the right password");
    }

    [Test]
    public async Task SigningOut_AsksFirst()
    {
        using var visitor = new Visitor(Server);
        await visitor.SignInAsync("user@planplatform.local", "User-Passw0rd!");

        await visitor.OpenAsync("/sign-out");
        Assert.That((await visitor.OpenAsync("/account")).Heading, Is.EqualTo("Your account"));
        await visitor.OpenAsync("/sign-out");
        await visitor.SubmitAsync("Sign out");

        Assert.That(visitor.Text, Does.Contain("You are signed out."));
        Assert.That((await visitor.OpenAsync("/account")).Address.PathAndQuery, Is.EqualTo("/sign-in?return=%2Faccount"));
    }

    [Test]
    public async Task TheSession_OpensNoApi()
    {
        using var visitor = new Visitor(Server);
        await visitor.SignInAsync("user@planplatform.local", "User-Passw0rd!");

        Assert.That((await visitor.OpenAsync("/get-plans")).Status, Is.Not.EqualTo(200));
    }

    [TestCase("/sign-in")]
    [TestCase("/register")]
    [TestCase("/forgot-password")]
    [TestCase("/set-password?person=1&token=x")]
    [TestCase("/confirm-address?person=1&token=x")]
    public async Task EveryPage_IsGuarded(string path)
    {
        using var visitor = new Visitor(Server);

        await visitor.OpenAsync(path);

        var headers = visitor.Response.Headers;
        Assert.That(visitor.Status, Is.EqualTo(200));
        Assert.That(headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none';").And.Contain("frame-ancestors 'none'"));
        Assert.That(headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(headers.CacheControl!.NoStore, Is.True);
        Assert.That(visitor.Page.QuerySelectorAll("main form"), Has.Exactly(1).Items);
        Assert.That(visitor.Page.QuerySelectorAll("input:not([type=hidden])").Where(input => visitor.Page.QuerySelector($"label[for={input.Id}]") is null), Is.Empty);
    }

    [Test]
    public async Task AfterSigningOut_ACopyOfTheCookieIsWorthNothing()
    {
        var person = await new NewPerson(SharedServer.Instance).RegisterAsync();
        await person.SignInAsync();
        var copy = person.Visitor.Cookies.GetCookieHeader(SharedServer.Instance.Http.BaseAddress!);
        Assert.That((await AccountAsync(copy)).Body, Does.Contain(person.Email));

        await person.Visitor.OpenAsync("/sign-out");
        await person.Visitor.SubmitAsync("Sign out");

        Assert.That((await AccountAsync(copy)).Body, Does.Not.Contain(person.Email).And.Contain("<h1>Sign in</h1>"));

        Task<Answer> AccountAsync(string cookies) =>
            SharedServer.Instance.SendAsync(HttpMethod.Get, "/account", content: null, token: null, ("Cookie", cookies));
    }

    [TestCase("/é")]
    [TestCase("//evil.example")]
    [TestCase("https://evil.example")]
    [TestCase("/a\nb")]
    public async Task WhereNobodyShallBeLed_IsTheAccountInstead(string path)
    {
        var person = await new NewPerson(SharedServer.Instance).RegisterAsync();

        await person.Visitor.SignInAsync(person.Email, NewPerson.FirstPassword, path);

        Assert.That((person.Visitor.Status, person.Visitor.Address.AbsolutePath), Is.EqualTo((200, "/account")));
    }
}
