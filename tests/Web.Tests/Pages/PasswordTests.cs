namespace PlanPlatform.Web.Tests.Pages;

internal sealed class PasswordTests
{
    private const string NewPassword = "another four words here";

    private NewPerson _person = null!;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task SignInAsync()
    {
        _person = await new NewPerson(Server).RegisterAsync();
        await _person.SignInAsync();
    }

    [Test]
    public async Task AChange_EndsEveryOtherSession()
    {
        using var other = new Visitor(Server);
        await other.SignInAsync(_person.Email, NewPerson.FirstPassword);

        await _person.Visitor.OpenAsync("/account/password");
        await _person.Visitor.SubmitAsync(("currentPassword", NewPerson.FirstPassword), ("newPassword", NewPassword));

        Assert.That(_person.Visitor.Text, Does.Contain("Your password is changed."));
        Assert.That((await other.OpenAsync("/account")).Heading, Is.EqualTo("Sign in"));
        Assert.That((await other.SignInAsync(_person.Email, NewPerson.FirstPassword)).Status, Is.EqualTo(400));
        Assert.That((await other.SignInAsync(_person.Email, NewPassword)).Heading, Is.EqualTo("Your account"));
        await _person.Mailbox.WaitAsync(_person.Email, "Your password was changed");
    }

    [Test]
    public async Task AChange_NeedsThePresentPasswordAndAGoodOne()
    {
        await _person.Visitor.OpenAsync("/account/password");

        await _person.Visitor.SubmitAsync(("currentPassword", "wrong"), ("newPassword", NewPassword));
        Assert.That(_person.Visitor.ProblemAt("currentPassword"), Is.EqualTo("Current password is wrong."));
        await _person.Visitor.SubmitAsync(("currentPassword", NewPerson.FirstPassword), ("newPassword", "short"));
        Assert.That(_person.Visitor.ProblemAt("newPassword"), Is.EqualTo("New password must have at least 10 characters."));
        await _person.Visitor.SubmitAsync(("currentPassword", NewPerson.FirstPassword), ("newPassword", _person.Email));
        Assert.That(_person.Visitor.ProblemAt("newPassword"), Is.EqualTo("New password must not be your e-mail address."));
    }

    [Test]
    public async Task AForgottenOne_IsReplacedByAMailedLink_WhichWorksOnce()
    {
        using var browser = new Visitor(Server);
        await browser.OpenAsync("/forgot-password");
        await browser.SubmitAsync(("email", _person.Email.ToUpperInvariant()));
        Assert.That(browser.Text, Does.Contain("a mail with a link is on its way"));
        var link = await _person.Mailbox.LinkAsync(_person.Email, "Choose a new password");

        await browser.OpenAsync(link);
        await browser.SubmitAsync(("password", NewPassword));
        Assert.That(browser.Text, Does.Contain("Your new password is set."));
        Assert.That((await _person.Visitor.OpenAsync("/account")).Heading, Is.EqualTo("Sign in"), "other sessions end");
        Assert.That((await browser.SignInAsync(_person.Email, NewPassword)).Heading, Is.EqualTo("Your account"));

        await browser.OpenAsync(link);
        await browser.SubmitAsync(("password", "yet another password"));
        Assert.That((browser.Status, browser.Alert), Is.EqualTo((400, Domain.Access.AccountErrors.DeadLink.Message)));
    }

    [Test]
    public async Task ForAnUnknownAddress_TheAnswerIsTheSameAndNothingIsSent()
    {
        using var browser = new Visitor(Server);
        await browser.OpenAsync("/forgot-password");
        await browser.SubmitAsync(("email", "nobody-knows@example.com"));

        Assert.That((browser.Status, browser.Text), Is.EqualTo((200, browser.Text)));
        Assert.That(browser.Text, Does.Contain("a mail with a link is on its way"));
        await browser.OpenAsync("/forgot-password");
        await browser.SubmitAsync(("email", _person.Email));
        await _person.Mailbox.WaitAsync(_person.Email, "Choose a new password");
        Assert.That(_person.Mailbox.Mails().Where(mail => mail.Contains("nobody-knows", StringComparison.Ordinal)), Is.Empty);
    }
}
