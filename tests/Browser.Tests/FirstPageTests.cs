using Microsoft.Playwright;

namespace PlanPlatform.Browser.Tests;

internal sealed class FirstPageTests : BrowserTest
{
    [TestCase(ColorScheme.Light, 1200)]
    [TestCase(ColorScheme.Dark, 1200)]
    [TestCase(ColorScheme.Light, 360)]
    public async Task ItSaysWhatThisIs_WithoutJavaScript(ColorScheme colors, int width)
    {
        var page = await OpenAsync("/", colors, javaScript: false, width);

        await KeepPictureAsync(page, $"first-page-{colors}-{width}");
        Assert.That(await page.TitleAsync(), Is.EqualTo("PlanPlatform"));
        Assert.That(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), Is.EqualTo("PlanPlatform"));
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, "no sideways scrolling");
    }

    [Test]
    public async Task EveryLink_LeadsSomewhere()
    {
        var page = await OpenAsync("/", javaScript: false);

        var links = await page.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.That(links, Is.Not.Empty);
        foreach (var link in links)
            Assert.That((int)(await Server.Http.GetAsync(link)).StatusCode, Is.EqualTo(200), link);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task ItsText_HasTheContrastOfWcagAA(ColorScheme colors)
    {
        var page = await OpenAsync("/", colors);

        Assert.That(await LowContrastsAsync(page), Is.Empty);
    }
}
