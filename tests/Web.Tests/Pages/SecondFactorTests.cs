using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Tests.Pages;

internal sealed class SecondFactorTests
{
    private NewPerson _person = null!;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task SignInAsync()
    {
        _person = await new NewPerson(Server).RegisterAsync();
        await _person.SignInAsync();
    }

    [Test]
    public async Task OnceItIsOn_SigningInAsksForACode_WhichWorksOnce()
    {
        var (key, codes) = await _person.EnableSecondFactorAsync();
        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
        Assert.That((await _person.Visitor.OpenAsync("/account")).Heading, Is.EqualTo("Your account"), "the session goes on");
        using var browser = new Visitor(Server);

        await browser.SignInAsync(_person.Email, NewPerson.FirstPassword, "/account/password");
        Assert.That(browser.Address.AbsolutePath, Is.EqualTo("/sign-in/second-factor"));
        Assert.That((await browser.OpenAsync("/account")).Address.AbsolutePath, Is.EqualTo("/sign-in"), "a password alone opens nothing");
        await browser.OpenAsync("/sign-in/second-factor?return=%2Faccount%2Fpassword");
        await browser.SubmitAsync(("code", "000000"));
        Assert.That((browser.Status, browser.Alert), Is.EqualTo((400, AccountErrors.WrongCode.Message)));
        var code = Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow));
        await browser.SubmitAsync(("code", code[..3] + " " + code[3..]));
        Assert.That(browser.Address.AbsolutePath, Is.EqualTo("/account/password"));

        using var eavesdropper = new Visitor(Server);
        await eavesdropper.SignInAsync(_person.Email, NewPerson.FirstPassword);
        await eavesdropper.SubmitAsync(("code", code));
        Assert.That(eavesdropper.Alert, Is.EqualTo(AccountErrors.WrongCode.Message), "a code works once");
    }

    [Test]
    public async Task ARecoveryCode_WorksOnce()
    {
        var (_, codes) = await _person.EnableSecondFactorAsync();
        using var browser = new Visitor(Server);

        await browser.SignInAsync(_person.Email, NewPerson.FirstPassword);
        await browser.SubmitAsync(("code", codes[3].ToUpperInvariant()));
        Assert.That(browser.Heading, Is.EqualTo("Your account"));

        using var second = new Visitor(Server);
        await second.SignInAsync(_person.Email, NewPerson.FirstPassword);
        await second.SubmitAsync(("code", codes[3]));
        Assert.That(second.Status, Is.EqualTo(400));
        await second.SubmitAsync(("code", codes[4]));
        Assert.That(second.Heading, Is.EqualTo("Your account"));
    }

    [Test]
    public async Task WrongCodes_LockOut_AndTheRightPasswordInBetweenDoesNotHelp()
    {
        var (key, _) = await _person.EnableSecondFactorAsync();
        using var browser = new Visitor(Server);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignInAsync(_person.Email, NewPerson.FirstPassword);
            await browser.SubmitAsync(("code", "000000"));
        }

        await browser.SubmitAsync(("code", Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow))));
        Assert.That(browser.Alert, Is.EqualTo(AccountErrors.Locked.Message));
    }

    [Test]
    public async Task TurningItOff_NeedsThePassword()
    {
        await _person.EnableSecondFactorAsync();
        await _person.Visitor.OpenAsync("/account/second-factor");

        await _person.Visitor.SubmitAsync("Turn the second step off", ("password", "wrong"));
        Assert.That((_person.Visitor.Status, _person.Visitor.ProblemAt("password")), Is.EqualTo((400, "Password is wrong.")));
        await _person.Visitor.SubmitAsync("Turn the second step off", ("password", NewPerson.FirstPassword));
        Assert.That(_person.Visitor.Text, Does.Contain("The second step is off"));
        using var browser = new Visitor(Server);
        Assert.That((await browser.SignInAsync(_person.Email, NewPerson.FirstPassword)).Heading, Is.EqualTo("Your account"));
    }

    [Test]
    public async Task NewRecoveryCodes_ReplaceTheOthers()
    {
        var (_, former) = await _person.EnableSecondFactorAsync();
        await _person.Visitor.OpenAsync("/account/second-factor");
        await _person.Visitor.SubmitAsync("Get new recovery codes", ("password", NewPerson.FirstPassword));
        var codes = _person.Visitor.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        using var browser = new Visitor(Server);
        await browser.SignInAsync(_person.Email, NewPerson.FirstPassword);

        await browser.SubmitAsync(("code", former[0]));
        Assert.That(browser.Status, Is.EqualTo(400));
        await browser.SubmitAsync(("code", codes[0]));
        Assert.That(browser.Heading, Is.EqualTo("Your account"));
    }

    [Test]
    public async Task AWrongCode_DoesNotTurnItOn_AndKeepsTheKey()
    {
        await _person.Visitor.OpenAsync("/account/second-factor");
        await _person.Visitor.SubmitAsync("Begin", ("password", NewPerson.FirstPassword));
        var key = _person.Visitor.Page.QuerySelector(".secret")!.TextContent;

        await _person.Visitor.SubmitAsync("Turn it on", ("code", "12345"));

        Assert.That(_person.Visitor.Status, Is.EqualTo(400));
        Assert.That(_person.Visitor.Page.QuerySelector(".secret")!.TextContent, Is.EqualTo(key));
        Assert.That(_person.Visitor.Page.QuerySelector("img.qr")!.GetAttribute("src"), Does.StartWith("data:image/svg+xml;base64,"));
    }
}
