using Microsoft.Playwright;
using PlanPlatform.Web.Tests;

namespace PlanPlatform.Browser.Tests;

/// <summary>A test in the system's own Chromium, against the product on a loopback port. Without a Chromium it is skipped.</summary>
internal abstract class BrowserTest
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run",
    ];

    private readonly List<string> _violations = [];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected Server Server { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var chromium = Array.Find([Environment.GetEnvironmentVariable("PLANPLATFORM_TEST_BROWSER") ?? "", .. Places], File.Exists);
        if (chromium is null)
            Assert.Ignore("No Chromium here: install it, or name it in PLANPLATFORM_TEST_BROWSER.");

        Server = NewServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Server?.Dispose();
    }

    /// <summary>No page may ask for what its Content-Security-Policy forbids.</summary>
    [TearDown]
    public void BreaksNoPolicy()
    {
        List<string> seen;
        lock (_violations)
        {
            seen = [.. _violations];
            _violations.Clear();
        }

        Assert.That(seen, Is.Empty);
    }

    /// <summary>The server that is tested.</summary>
    protected virtual Server NewServer() => new();

    /// <summary>A page of its own profile.</summary>
    protected async Task<IPage> OpenAsync(string path, ColorScheme colors = ColorScheme.Light, bool javaScript = true, int width = 1200)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Server.Http.BaseAddress!.ToString(),
            ColorScheme = colors,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.Console += (_, message) => Keep(message.Text);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private void Keep(string message)
    {
        if (!message.Contains("Content Security Policy", StringComparison.Ordinal))
            return;
        lock (_violations)
            _violations.Add(message);
    }

    /// <summary>Keeps a picture of the page with the test's results.</summary>
    protected static async Task KeepPictureAsync(IPage page, string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", name + ".png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        TestContext.AddTestAttachment(path);
    }

    /// <summary>Text, buttons and inputs whose letters stand out from their own background by less than WCAG AA asks (4.5 to 1).</summary>
    protected static Task<string[]> LowContrastsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const numbers = color => color.match(/\d+(\.\d+)?/g).map(Number);
          const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          const background = element => {
            for (; element; element = element.parentElement) {
              const color = numbers(getComputedStyle(element).backgroundColor);
              if (color.length < 4 || color[3] > 0) return color;
            }
            return [255, 255, 255];
          };
          const wanted = [...document.querySelectorAll('body *')].filter(element =>
            element.matches('button, input:not([type=hidden])') || [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
          return wanted.map(element => {
            const [ink, paper] = [luminance(numbers(getComputedStyle(element).color)), luminance(background(element))];
            return [(Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05), element.outerHTML.slice(0, 100)];
          }).filter(([ratio]) => ratio < 4.5).map(([ratio, html]) => ratio.toFixed(2) + ' ' + html);
        }
        """);
}
