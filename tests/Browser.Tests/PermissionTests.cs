using Microsoft.Playwright;

namespace PlanPlatform.Browser.Tests;

/// <summary>What a person does about applications, in a real browser: register one, approve and deny it, take the permission back.</summary>
[TestFixture(true)]
[TestFixture(false)]
internal sealed class PermissionTests(bool javaScript) : BrowserTest
{
    private readonly CallbackListener _application = new();

    [OneTimeTearDown]
    public void StopListening() => _application.Dispose();

    [Test]
    public async Task AnApplication_IsRegisteredChangedAndDeleted()
    {
        var page = await SignedInAsync("/oauth/applications");
        await KeepPagesAsync(page, "applications-none");

        await RegisterAsync(page, "Payroll", "https://payroll.example.com/callback");
        var secret = await page.Locator(".secret").InnerTextAsync();
        await KeepPagesAsync(page, "application-registered");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on to the application" }).ClickAsync();
        await KeepPagesAsync(page, "application");
        Assert.That(secret, Has.Length.EqualTo(48));
        Assert.That(await page.ContentAsync(), Does.Not.Contain(secret), "shown once");

        await page.GetByLabel("Name").FillAsync("Payroll 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.That(await page.GetByRole(AriaRole.Status).InnerTextAsync(), Is.EqualTo("Saved."));

        await page.GetByRole(AriaRole.Link, new() { Name = "Make a new secret" }).ClickAsync();
        await KeepPagesAsync(page, "application-secret");
        await page.GetByLabel("The present secret works").SelectOptionAsync("for 1 more day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a new secret" }).ClickAsync();
        Assert.That(await page.Locator(".secret").InnerTextAsync(), Has.Length.EqualTo(48).And.Not.EqualTo(secret));

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the application" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete the application" }).ClickAsync();
        await KeepPagesAsync(page, "application-delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the application" }).ClickAsync();
        Assert.That(await page.ContentAsync(), Does.Not.Contain("Payroll 2"));
    }

    [Test]
    public async Task WhatIsWrongWithAnApplication_IsSaidBesideTheField()
    {
        var page = await SignedInAsync("/oauth/applications/new");

        await page.GetByLabel("Name").FillAsync("Wrong");
        await page.GetByLabel("Redirect URIs").FillAsync("http://payroll.example.com/callback");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();

        await KeepPagesAsync(page, "application-wrong");
        Assert.That(await page.GetByRole(AriaRole.Alert).InnerTextAsync(), Does.Contain("one field"));
        Assert.That(await page.Locator("#redirect_uris-problem").InnerTextAsync(), Does.Contain("must begin with https://"));
        Assert.That(await page.GetByLabel("Redirect URIs").GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));
        Assert.That(await page.GetByLabel("Name").InputValueAsync(), Is.EqualTo("Wrong"));
    }

    [Test]
    public async Task APermission_IsAskedForDeniedGivenRememberedAndTakenBack()
    {
        var page = await SignedInAsync("/oauth/applications/new");
        await RegisterAsync(page, "Reports", _application.Address);
        var clientId = await page.Locator("dd code").First.InnerTextAsync();
        var request = $"/oauth/authorize?client_id={clientId}&response_type=code&redirect_uri={Uri.EscapeDataString(_application.Address)}&scope=benefits&state=s";

        await page.GotoAsync(request);
        await KeepPagesAsync(page, "permission");
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("Reports").And.Contain("Demo Administrator, Demo Organisation").And.Contain("benefit plans"));
        Assert.That(await AnswerAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync()), Does.Contain("error=access_denied").And.Contain("state=s"));

        await page.GotoAsync(request);
        Assert.That(await AnswerAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync()), Does.Contain("code=pp_ac_").And.Contain("state=s"));
        Assert.That(await AnswerAsync(() => page.GotoAsync(request)), Does.Contain("code=pp_ac_"), "remembered");

        await page.GotoAsync("/oauth/authorized_applications");
        await KeepPagesAsync(page, "granted-access");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take back the permission of Reports" }).ClickAsync();
        await KeepPagesAsync(page, "granted-access-revoke");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        Assert.That(await page.ContentAsync(), Does.Not.Contain("Reports"));
        await page.GotoAsync(request);
        Assert.That(await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).IsVisibleAsync(), Is.True, "asked again");
    }

    [Test]
    public async Task SigningIn_LeadsStraightOnToAnApplicationThatWasApprovedBefore()
    {
        var request = $"/oauth/authorize?client_id=demo-client&response_type=code&redirect_uri={Uri.EscapeDataString(_application.Address)}&scope=storage";
        var first = await SignedInAsync(request);
        await AnswerAsync(() => first.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync());

        var page = await OpenAsync(request, javaScript: javaScript);
        await page.GetByLabel("E-mail address").FillAsync("admin@planplatform.local");
        await page.GetByLabel("Password").FillAsync("Admin-Passw0rd!");
        var answer = await AnswerAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync());

        Assert.That(answer, Does.Contain("code=pp_ac_"));
    }

    [Test]
    public async Task ALinkThatCannotBeFollowed_IsExplained()
    {
        var page = await OpenAsync("/oauth/authorize?client_id=nobody", javaScript: javaScript);

        await KeepPagesAsync(page, "permission-error");
        Assert.That(await page.GetByRole(AriaRole.Alert).InnerTextAsync(), Does.Contain("names no application"));
    }

    private async Task<IPage> SignedInAsync(string path)
    {
        var page = await OpenAsync(path, javaScript: javaScript);
        await page.GetByLabel("E-mail address").FillAsync("admin@planplatform.local");
        await page.GetByLabel("Password").FillAsync("Admin-Passw0rd!");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }

    private static async Task RegisterAsync(IPage page, string name, string redirectUri)
    {
        await page.GotoAsync("/oauth/applications/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Redirect URIs").FillAsync(redirectUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
    }

    // The query with which the browser arrives at the application.
    private async Task<string> AnswerAsync(Func<Task> act)
    {
        await act();
        return await _application.ArrivalAsync();
    }

    // In light and in dark, wide and on a phone.
    private async Task KeepPagesAsync(IPage page, string name)
    {
        var suffix = javaScript ? "" : "-without-javascript";
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await KeepPictureAsync(page, $"{name}{suffix}-{scheme}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(360, 900);
        await KeepPictureAsync(page, $"{name}{suffix}-phone");
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, $"{name}: no sideways scrolling");
        await page.SetViewportSizeAsync(1200, 900);
    }
}
