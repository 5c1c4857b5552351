namespace PlanPlatform.Web.Tests.Pages;

internal sealed class RegisterTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task SomebodyNew_MaySignInAndConfirmTheAddress()
    {
        var person = await new NewPerson(Server).RegisterAsync();

        Assert.That(person.Visitor.Text, Does.Contain("You can sign in now"));
        Assert.That((await person.SignInAsync()).Text, Does.Contain("Your address is not confirmed yet").And.Contain("Ada Lovelace (ada-lovelace-"));
        await person.Visitor.OpenAsync(await person.Mailbox.LinkAsync(person.Email, "Please confirm your e-mail address"));
        Assert.That((await person.Visitor.OpenAsync("/account")).Text, Does.Contain("not confirmed"), "opening the link does nothing");
        await person.Visitor.OpenAsync(await person.Mailbox.LinkAsync(person.Email, "Please confirm your e-mail address"));
        await person.Visitor.SubmitAsync("Confirm the address");
        Assert.That(person.Visitor.Text, Does.Contain("Your address is confirmed"));
        Assert.That((await person.Visitor.OpenAsync("/account")).Text, Does.Not.Contain("not confirmed"));
    }

    [Test]
    public async Task WhenTheAddressIsTaken_TheAnswerIsTheSameAndItsOwnerGetsAMail()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        var first = await person.Visitor.Response.Content.ReadAsStringAsync();

        using var other = new Visitor(Server);
        await other.OpenAsync("/register");
        await other.SubmitAsync(
            ("firstName", "Eve"), ("lastName", "Other"), ("email", person.Email.ToUpperInvariant()), ("password", "another password of mine"));

        var second = await other.Response.Content.ReadAsStringAsync();
        Assert.That(WithoutToken(second), Is.EqualTo(WithoutToken(first)));
        await person.Mailbox.WaitAsync(person.Email, "You have an account already");
        Assert.That((await other.SignInAsync(person.Email, "another password of mine")).Status, Is.EqualTo(400));
        Assert.That((await person.SignInAsync()).Text, Does.Contain("Ada Lovelace"));
    }

    [Test]
    public async Task WhatIsWrong_IsSaidAtEachInput()
    {
        using var visitor = new Visitor(Server);
        await visitor.OpenAsync("/register");

        await visitor.SubmitAsync(("firstName", " "), ("lastName", "<b>Love</b>"), ("email", "nobody"), ("password", "Password123"));

        Assert.That(visitor.Status, Is.EqualTo(400));
        Assert.That(visitor.ProblemAt("firstName"), Is.EqualTo("First name is required."));
        Assert.That(visitor.ProblemAt("lastName"), Is.Null);
        Assert.That(visitor.ProblemAt("email"), Is.EqualTo("E-mail address must look like name@example.com."));
        Assert.That(visitor.ProblemAt("password"), Is.EqualTo("Password is one of the commonest; others would guess it."));
        Assert.That(visitor.Alert, Does.Contain("3 things"));
        Assert.That(visitor.Page.QuerySelector("#lastName")!.GetAttribute("value"), Is.EqualTo("<b>Love</b>"), "what was typed stays");
        Assert.That(visitor.Page.QuerySelector("#password")!.GetAttribute("value"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task TheReturnPath_IsKeptUntilAfterSigningIn()
    {
        using var visitor = new Visitor(Server);
        var email = $"{Guid.NewGuid():N}@example.com";
        await visitor.OpenAsync("/register?return=%2Faccount%2Fpassword");

        await visitor.SubmitAsync(("firstName", "Ada"), ("lastName", "Lovelace"), ("email", email), ("password", NewPerson.FirstPassword));
        await visitor.SubmitAsync(("email", email), ("password", NewPerson.FirstPassword));

        Assert.That(visitor.Address.AbsolutePath, Is.EqualTo("/account/password"));
    }

    private static string WithoutToken(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "name=\"__RequestVerificationToken\"[^>]*", "");
}
