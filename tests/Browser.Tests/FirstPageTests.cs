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

        var contrasts = await page.EvaluateAsync<double[]>(
            """
            () => {
              const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
              const luminance = color => {
                const [r, g, b] = color.match(/\d+(\.\d+)?/g).map(Number);
                return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
              };
              const paper = luminance(getComputedStyle(document.body).backgroundColor);
              return [...document.querySelectorAll('h1, p, li, a')].map(element => {
                const ink = luminance(getComputedStyle(element).color);
                return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
              });
            }
            """);

        Assert.That(contrasts, Is.Not.Empty.And.All.GreaterThanOrEqualTo(4.5));
    }
}
