using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>One's own user: shown, changed, deleted.</summary>
internal sealed class UsersTests
{
    private ComplianceUser _user = null!;

    private static Server Server => SharedServer.Instance;

    private string Path => $"/api/v1/users/{_user.Id}";

    [SetUp]
    public async Task InviteAsync() => _user = await ComplianceUser.InvitedAsync(Server);

    [Test]
    public async Task TheDocumentsSamples()
    {
        var email = $"{Guid.NewGuid():N}@plangrade.com";
        var shown = await _user.GetAsync(Path);
        var changed = await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{email}}"}""");
        var again = await _user.GetAsync(Path);
        var deleted = await _user.DeleteAsync(Path);
        var gone = await _user.GetAsync(Path);

        Assert.That((shown.Status, shown.Body), Is.EqualTo((200, User("Test User", _user.Email))));
        Assert.That((changed.Status, changed.Body), Is.EqualTo((200, User("Test User", email))));
        Assert.That((again.Status, again.Body), Is.EqualTo((200, changed.Body)));
        Assert.That((deleted.Status, deleted.Body), Is.EqualTo((204, "")));
        Assert.That(gone.Status, Is.EqualTo(401));
    }

    [TestCase("Ada")]
    [TestCase("Ada Lovelace")]
    [TestCase("Augusta Ada King, Countess of Lovelace")]
    [TestCase("Two  spaces   here")]
    [TestCase("李小龙")]
    [TestCase("محمد بن سلمان")]
    [TestCase("नरेन्द्र मोदी")]
    [TestCase("\U0001F600 Smiley")]
    [TestCase("No\u00A0break")]
    [TestCase("J. R. \"Bob\" O'Neill-Smith <x>")]
    public async Task AName_ComesBackAsItWasSent(string name)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { name, email = _user.Email });

        var changed = await _user.PutAsync(Path, json);
        var shown = await _user.GetAsync(Path);

        Assert.That(changed.Status, Is.EqualTo(200), changed.Body);
        Assert.That(shown.Json.GetProperty("user").GetProperty("name").GetString(), Is.EqualTo(name));
        Assert.That((await _user.GetAsync("/api/v1/me")).Json.GetProperty("name").GetString(), Is.EqualTo(name));
    }

    [Test]
    public async Task ANameOf200Characters_IsTheLongest()
    {
        var (fits, tooLong) = (string.Concat(Enumerable.Repeat("\U0001F600", 200)), new string('x', 201));

        Assert.That((await _user.PutAsync(Path, $$"""{"name":"{{fits}}","email":"{{_user.Email}}"}""")).Status, Is.EqualTo(200));
        Assert.That(
            (await _user.PutAsync(Path, $$"""{"name":"{{tooLong}}","email":"{{_user.Email}}"}""")).Body,
            Is.EqualTo("""{"errors":[{"field":"name","message":"name must not be longer than 200 characters"}]}"""));
    }

    [TestCase("""{"name":"A"}""", "email is required")]
    [TestCase("""{"email":"a@example.com"}""", "name is required")]
    [TestCase("""{"name":"A","email":"admin@planplatform.local"}""", "email is already used")]
    [TestCase("""{"name":"A","email":"ADMIN@planplatform.local"}""", "email is already used")]
    public async Task WhatIsMissingOrTaken_IsNamed(string json, string message)
    {
        var answer = await _user.PutAsync(Path, json);

        Assert.That((answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()), Is.EqualTo((400, message)));
    }

    [TestCase("PUT", "{")]
    [TestCase("PUT", "{}")]
    [TestCase("PUT", "null")]
    [TestCase("PUT", null)]
    [TestCase("GET", null)]
    [TestCase("DELETE", null)]
    public async Task AnotherUser_DoesNotExist_WhateverIsSent(string verb, string? body)
    {
        foreach (var id in new[] { $"{_user.Id + 1}", "1", "0", "2147483648", "me" })
            Assert.That((await _user.SendAsync(new HttpMethod(verb), $"/api/v1/users/{id}", body)).Status, Is.EqualTo(404), id);
    }

    [Test]
    public async Task ATag_FollowsEveryChange_AndNoOther()
    {
        var tag = (await _user.GetAsync(Path)).Headers.ETag!.ToString();
        var same = await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{_user.Email}}"}""", ("If-Match", tag));
        var changed = await _user.PutAsync(Path, $$"""{"name":"Other","email":"{{_user.Email}}"}""", ("If-Match", tag));
        var stale = await _user.PutAsync(Path, $$"""{"name":"Third","email":"{{_user.Email}}"}""", ("If-Match", tag));
        var staleDeletion = await _user.DeleteAsync(Path, ("If-Match", tag));
        var shown = await _user.GetAsync(Path);
        var deleted = await _user.DeleteAsync(Path, ("If-Match", shown.Headers.ETag!.ToString()));

        Assert.That(same.Headers.ETag!.ToString(), Is.EqualTo(tag));
        Assert.That((changed.Status, changed.Headers.ETag!.ToString()), Is.EqualTo((200, shown.Headers.ETag.ToString())));
        Assert.That(shown.Headers.ETag.ToString(), Is.Not.EqualTo(tag));
        Assert.That((stale.Status, staleDeletion.Status, deleted.Status), Is.EqualTo((412, 412, 204)));
    }

    [Test]
    public async Task ANewAddress_SignsIn_AndTheFormerOneIsTold()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        using var browser = new Visitor(Server);
        await browser.SignInAsync(_user.Email, ComplianceUser.Password);

        await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{email}}"}""");

        Assert.That((await browser.OpenAsync("/account")).Heading, Is.EqualTo("Sign in"), "sessions end");
        Assert.That((await browser.SignInAsync(_user.Email, ComplianceUser.Password)).Status, Is.EqualTo(400));
        Assert.That((await browser.SignInAsync(email, ComplianceUser.Password)).Heading, Is.EqualTo("Your account"));
        Assert.That((await _user.GetAsync(Path)).Status, Is.EqualTo(200), "tokens stay");
        await _user.Mailbox.WaitAsync(_user.Email, "The e-mail address of your account was changed");
        await browser.OpenAsync(await _user.Mailbox.LinkAsync(email, "Please confirm your e-mail address"));
        await browser.SubmitAsync("Confirm the address");
        Assert.That(browser.Status, Is.EqualTo(200), browser.Text);
    }

    // An application with a token may change the address. It must not get the account by that.
    [Test]
    public async Task UntilTheNewAddressIsProvedAndSignedInWith_PasswordsAreResetThroughTheFormerOne()
    {
        var strangers = $"{Guid.NewGuid():N}@example.com";
        await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{strangers}}"}""");
        using var stranger = new Visitor(Server);
        await stranger.OpenAsync(await _user.Mailbox.LinkAsync(strangers, "Please confirm your e-mail address"));
        await stranger.SubmitAsync("Confirm the address");
        await stranger.OpenAsync("/forgot-password");
        await stranger.SubmitAsync(("email", strangers));
        await _user.Mailbox.WaitAsync(_user.Email, "Choose a new password");
        using var owner = new Visitor(Server);
        await owner.OpenAsync("/forgot-password");
        await owner.SubmitAsync(("email", _user.Email));

        await owner.OpenAsync(await _user.Mailbox.LinkAsync(_user.Email, "Choose a new password"));
        await owner.SubmitAsync(("password", "another four words here"));

        Assert.That((await owner.SignInAsync(_user.Email, "another four words here")).Heading, Is.EqualTo("Your account"), "the address is back");
        Assert.That((await _user.GetAsync(Path)).Status, Is.EqualTo(401), "tokens end");
        Assert.That(Server.Scalar("SELECT Email FROM People WHERE Email = @email", ("@email", _user.Email)), Is.EqualTo(_user.Email));
        Assert.That(_user.Mailbox.Mails().Where(mail => mail.Contains(strangers, StringComparison.Ordinal)), Has.None.Contains("Choose a new password"));
    }

    // Whoever took it would get the mails with which its owner has the account back.
    [Test]
    public async Task UntilThen_TheFormerAddressIsTaken()
    {
        await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{Guid.NewGuid():N}}@example.com"}""");

        var created = await Server.PostAsync(
            "/api/v1/users", $$"""{"name":"Other","email":"{{_user.Email.ToUpperInvariant()}}"}""", token: null, ("Authorization", OAuth.TokenCalls.Basic("demo-client", "demo-secret")));
        var back = await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{_user.Email}}"}""");

        Assert.That((created.Status, created.Body), Is.EqualTo((400, """{"errors":[{"field":"email","message":"email is already used"}]}""")));
        Assert.That(back.Status, Is.EqualTo(200), "it is the owner's");
    }

    [Test]
    public async Task OnceItIsProvedAndSignedInWith_TheNewAddressIsAllThereIs()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await _user.PutAsync(Path, $$"""{"name":"Test User","email":"{{email}}"}""");
        using var browser = new Visitor(Server);
        await browser.OpenAsync(await _user.Mailbox.LinkAsync(email, "Please confirm your e-mail address"));
        await browser.SubmitAsync("Confirm the address");
        await browser.SignInAsync(email, ComplianceUser.Password);

        await browser.OpenAsync("/forgot-password");
        await browser.SubmitAsync(("email", email));

        await _user.Mailbox.WaitAsync(email, "Choose a new password");
        Assert.That(Server.Scalar("SELECT FormerEmail FROM Accounts WHERE Email = @email", ("@email", email)), Is.EqualTo(DBNull.Value));
    }

    private string User(string name, string email) => $$$"""{"user":{"id":{{{_user.Id}}},"name":"{{{name}}}","email":"{{{email}}}"}}""";
}
