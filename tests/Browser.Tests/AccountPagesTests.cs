using Microsoft.Playwright;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Browser.Tests;

/// <summary>What a person does with an account, in a browser without JavaScript.</summary>
internal sealed class AccountPagesTests : BrowserTest
{
    private const string Password = "four words that fit";
    private const string NewPassword = "another four words here";

    [TestCase(ColorScheme.Light, 1200)]
    [TestCase(ColorScheme.Dark, 360)]
    public async Task FromRegisteringToANewPassword(ColorScheme colors, int width)
    {
        var mailbox = new Mailbox(Server.DataFolder);
        var email = $"{Guid.NewGuid():N}@example.com";
        var page = await OpenAsync("/register", colors, javaScript: false, width);
        Task LookAsync(string name) => LookAtAsync(page, $"{name}-{colors}-{width}");

        await LookAsync("register");
        await page.GetByLabel("First name").FillAsync("Ada");
        await page.GetByLabel("Last name").FillAsync("Lovelace");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("password123");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await LookAsync("register-refused");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await LookAsync("sign-in-registered");
        await SignInAsync(page, email, Password);
        await LookAsync("account-unconfirmed");
        await page.GotoAsync(await mailbox.LinkAsync(email, "Please confirm your e-mail address"));
        await LookAsync("confirm-address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm the address" }).ClickAsync();
        await LookAsync("address-confirmed");

        await page.GotoAsync("/account/second-factor");
        await LookAsync("second-factor-off");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await LookAsync("second-factor-key");
        var key = (await page.Locator(".secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code").FillAsync(CodeOf(key, -1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await LookAsync("recovery-codes");
        var recoveryCode = await page.Locator(".codes code").First.InnerTextAsync();
        await SignOutAsync(page);
        await LookAsync("signed-out");

        await SignInAsync(page, email, Password);
        await LookAsync("second-step");
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await LookAsync("second-step-refused");
        await page.GetByLabel("Code").FillAsync(CodeOf(key, 0));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await LookAsync("account");
        await page.GotoAsync("/account/second-factor");
        await LookAsync("second-factor-on");
        await SignOutAsync(page);

        await page.GotoAsync("/forgot-password");
        await LookAsync("forgot-password");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await LookAsync("forgot-password-sent");
        await page.GotoAsync(await mailbox.LinkAsync(email, "Choose a new password"));
        await LookAsync("set-password");
        await page.GetByLabel("New password").FillAsync(NewPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await SignInAsync(page, email, NewPassword);
        await page.GetByLabel("Code").FillAsync(recoveryCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await page.GotoAsync("/account/password");
        await LookAsync("change-password");
        await page.GetByLabel("Current password").FillAsync(NewPassword);
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await LookAsync("password-changed");
        Assert.That(await page.Locator(".notice").InnerTextAsync(), Does.StartWith("Your password is changed."));
        await page.GotoAsync("/nowhere");
        await LookAsync("not-found");
    }

    private static string CodeOf(string key, int steps) => Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow) + steps);

    private static async Task SignInAsync(IPage page, string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
    }

    // What every page must be, wherever it comes.
    private static async Task LookAtAsync(IPage page, string name)
    {
        await KeepPictureAsync(page, name);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, $"{name}: no sideways scrolling");
        Assert.That(await LowContrastsAsync(page), Is.Empty, name);
    }
}
