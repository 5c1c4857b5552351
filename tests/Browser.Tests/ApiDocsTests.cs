using Microsoft.Playwright;

namespace PlanPlatform.Browser.Tests;

internal sealed class ApiDocsTests : BrowserTest
{
    [Test]
    public async Task TryItOut_WithTheBearerButton_CreatesAPlan()
    {
        var page = await OpenAsync("/docs/");

        await page.Locator("button.authorize").First.ClickAsync();
        await page.Locator("#auth-bearer-value").FillAsync(await Server.TokenAsync());
        await page.Locator(".auth-container", new() { Has = page.Locator("#auth-bearer-value") }).Locator("button.authorize").ClickAsync();
        await page.Locator(".auth-btn-wrapper button.btn-done").First.ClickAsync();
        var operation = page.Locator(".opblock", new() { Has = page.Locator("[data-path='/sync-plan']") });
        await operation.Locator(".opblock-summary").ClickAsync();
        await operation.Locator("textarea.body-param__text").FillAsync(
            """{"plan_name":"From the page","description":"d","collection_id":"from-the-page","color":"blue"}""");
        await operation.Locator("button.execute").ClickAsync();
        var response = operation.Locator(".live-responses-table .response-col_description .highlight-code");
        await response.WaitForAsync();

        await KeepPictureAsync(page, "api-docs-tried");
        Assert.That(await response.InnerTextAsync(), Does.Contain("\"statusCode\": 200").And.Contain("\"plan_name\": \"From the page\""));
    }

    [Test]
    public async Task EachApi_CanBeChosen()
    {
        var page = await OpenAsync("/docs/");

        var choices = await page.Locator("#select option").AllInnerTextsAsync();
        await page.Locator("#select").SelectOptionAsync(new SelectOptionValue { Label = "Authorization server" });
        await page.Locator("[data-path='/oauth/token']").WaitForAsync();

        await KeepPictureAsync(page, "api-docs-oauth");
        Assert.That(choices, Is.EqualTo(new[] { "Benefits plans", "Compliance", "Connectivity", "Storage", "Authorization server" }));
    }
}
