using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using PlanPlatform.Web.Tests;

namespace PlanPlatform.Browser.Tests;

/// <summary>The dashboard of the demo administrator, on what came by the APIs within a few weeks.</summary>
internal sealed class DashboardTests : BrowserTest
{
    private const string Email = "admin@planplatform.local";
    private const string Password = "Admin-Passw0rd!";
    private static readonly string[] Charts = ["plans", "bands", "history", "grades"];

    private readonly TestClock _clock = new();
    private string _token = "";

    protected override Server NewServer() => _clock.Start();

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        await SignInToTheApisAsync();
        await PostAsync("/api/v1/plans", """{"name":"Standard","description":"","quota":2}""");
        await PostAsync("/api/v1/plans", """{"name":"Small","description":"","quota":1}""");
        await PostAsync("/api/v1/plans", """{"name":"Archive of everything that was ever written down in the whole organisation","description":"","quota":1048576}""");
        var small = (await GetAsync("/api/v1/plans?sortBy=name")).GetProperty("items").EnumerateArray().Single(plan => plan.GetProperty("name").GetString() == "Small");
        for (var number = 0; number < 3; number++)
        {
            await PostAsync(
                "/api/v1/organisations/my-domain/users",
                $$"""{"email":"user{{number}}@example.com","firstName":"U","lastName":"V","roles":["ROLE_ORIGINATOR"],"planId":"{{small.GetProperty("id").GetString()}}"}""");
        }

        foreach (var (name, ein) in new[] { ("Acme", "123456789"), ("Bakers & Sons", "223456789"), ("Cooperage", "323456789") })
            await PostAsync("/api/v1/companies", $$"""{"name":"{{name}}","ein":"{{ein}}"}""");
        var companies = (await GetAsync("/api/v1/companies")).GetProperty("companies").EnumerateArray().Select(company => company.GetProperty("id").GetInt32()).ToList();
        await PostAsync($"/api/v1/companies/{companies[0]}/managers", """{"email":"user@planplatform.local"}""");
        await PostAsync(
            "/api/v1/participants",
            $$"""{"company_id":{{companies[1]}},"employee_id":0,"first_name":"Comply","last_name":"Ants","street1":"1234 Fake St.","city":"Orem","state":"UT","zip":"84606","dob":"1940-12-30","ssn":"7319"}""");
        foreach (var (days, size) in new[] { (1, 150_000), (4, 410_000), (3, 90_000), (8, 600_000), (2, 3) })
        {
            _clock.Advance(TimeSpan.FromDays(days));
            await SignInToTheApisAsync();
            var stored = await Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new ByteArrayContent(new byte[size]), _token);
            Assert.That(stored.Status, Is.EqualTo(201), stored.Body);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task TheTables_SayWhatTheApisSay(bool javaScript)
    {
        var page = await SignedInAsync(javaScript);

        var plans = await GetAsync("/api/v1/dashboard/plans");
        Assert.That(await NamesAsync(page, "plans"), Is.EqualTo(Texts(plans, "planBreakdown", "name")));
        Assert.That(await ValuesAsync(page, "plans", 2), Is.EqualTo(Numbers(plans, "planBreakdown", "userCount")));
        Assert.That(await ValueAsync(page, "originators"), Is.EqualTo(plans.GetProperty("totalUsersWithOwnerRole").GetDecimal()));
        Assert.That(await ValueAsync(page, "capacity"), Is.EqualTo(plans.GetProperty("totalStorageCapacity").GetDecimal()));
        var usage = await GetAsync("/api/v1/dashboard/plans/usage");
        Assert.That(await NamesAsync(page, "bands"), Is.EqualTo(Texts(usage, "breakdown", "quotaUsage")));
        Assert.That(await ValuesAsync(page, "bands", 1), Is.EqualTo(Numbers(usage, "breakdown", "userCount")));
        var stored = (await GetAsync("/api/v1/plans/usage")).GetProperty("diskStorage").GetProperty("total").GetString();
        Assert.That(stored, Is.EqualTo("1250003"));
        Assert.That((await ValuesAsync(page, "history", 2))[^1].ToString(CultureInfo.InvariantCulture), Is.EqualTo(stored));
        Assert.That((await ValuesAsync(page, "history", 1)).Where(bytes => bytes > 0), Is.EqualTo(new[] { 150_000m, 410_000m, 90_000m, 600_000m, 3m }));
        var companies = await GetAsync("/api/v1/companies");
        Assert.That(await NamesAsync(page, "companies"), Is.EqualTo(Texts(companies, "companies", "name")));
        var grades = Texts(companies, "companies", "grade");
        Assert.That(await page.Locator("#companies tbody td").AllInnerTextsAsync(), Is.EqualTo(grades));
        Assert.That(await NamesAsync(page, "grades"), Is.EquivalentTo(grades.Distinct(StringComparer.Ordinal)));
        Assert.That(await ValuesAsync(page, "grades", 1), Is.EquivalentTo(grades.GroupBy(grade => grade, StringComparer.Ordinal).Select(same => (decimal)same.Count())));
        Assert.That(await page.Locator("#activities tbody tr").First.InnerTextAsync(), Does.Contain("Bakers & Sons").And.Contain("added by Demo Administrator"));
        Assert.That(await page.Locator("#history").IsVisibleAsync(), Is.EqualTo(!javaScript), "the long table stands open where no chart is drawn");
        Assert.That(await page.Locator("canvas").CountAsync(), Is.EqualTo(javaScript ? Charts.Length : 0));
    }

    [TestCase(ColorScheme.Light, 1200)]
    [TestCase(ColorScheme.Dark, 1200)]
    [TestCase(ColorScheme.Light, 375)]
    [TestCase(ColorScheme.Dark, 375)]
    public async Task TheCharts_AreDrawn(ColorScheme colors, int width)
    {
        var errors = new List<string>();
        var page = await SignedInAsync(javaScript: true, colors, width, errors);

        await KeepPictureAsync(page, $"dashboard-{colors}-{width}");

        foreach (var chart in Charts)
        {
            var canvas = page.GetByRole(AriaRole.Img).And(page.Locator($"canvas[aria-details={chart}]"));
            Assert.That(await canvas.GetAttributeAsync("aria-label"), Does.StartWith("Chart: ").And.EndsWith("The table that follows holds the numbers."));
            Assert.That(await InkAsync(canvas), Is.GreaterThan(0.01), $"{chart}: in the color of links");
        }

        Assert.That(errors.Where(error => !error.Contains("/favicon.ico", StringComparison.Ordinal)), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, "no sideways scrolling");
        Assert.That(await LowContrastsAsync(page), Is.Empty);
        await page.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.Locator("#history").IsVisibleAsync(), Is.True, "opened by the keyboard");
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, "no sideways scrolling");
    }

    [Test]
    public async Task WhenTheColorsChange_TheChartsAreDrawnAnew()
    {
        var page = await SignedInAsync(javaScript: true);
        var canvas = page.Locator("canvas[aria-details=bands]");
        var light = await InkAsync(canvas);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        for (var tries = 0; tries < 50 && await InkAsync(canvas) == 0; tries++)
            await Task.Delay(100);
        Assert.That(await InkAsync(canvas), Is.EqualTo(light).Within(0.01));
        Assert.That(await page.Locator("canvas").CountAsync(), Is.EqualTo(Charts.Length));
    }

    [Test]
    public async Task WithoutJavaScript_ItIsWhole()
    {
        var page = await SignedInAsync(javaScript: false, width: 375);

        await KeepPictureAsync(page, "dashboard-without-javascript");

        Assert.That(await page.Locator("table:visible").CountAsync(), Is.EqualTo(6));
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, "no sideways scrolling");
    }

    // Without motion, so that what is drawn is all there at once.
    private async Task<IPage> SignedInAsync(bool javaScript, ColorScheme colors = ColorScheme.Light, int width = 1200, List<string>? errors = null)
    {
        var page = await OpenAsync("/sign-in", colors, javaScript, width);
        page.Console += (_, message) => errors?.Add($"{message.Location} {message.Text}");
        page.PageError += (_, message) => errors?.Add(message);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = colors });
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "see its dashboard" }).ClickAsync();
        Assert.That(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), Is.EqualTo("Dashboard"));
        if (javaScript)
            await page.Locator("canvas").Last.WaitForAsync();
        return page;
    }

    // The part of the canvas that has the color of links, as bars and lines do.
    private static Task<double> InkAsync(ILocator canvas) => canvas.EvaluateAsync<double>(
        """
        async canvas => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          const wanted = getComputedStyle(document.querySelector('main a, summary')).color.match(/\d+/g).map(Number);
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let same = 0;
          for (let i = 0; i < data.length; i += 4)
            if (data[i + 3] > 20 && wanted.every((part, j) => Math.abs(data[i + j] - part) < 12)) same++;
          return same * 4 / data.length;
        }
        """);

    private static Task<IReadOnlyList<string>> NamesAsync(IPage page, string table) => page.Locator($"#{table} tbody .name").AllTextContentsAsync();

    private static async Task<decimal[]> ValuesAsync(IPage page, string table, int column) =>
        (await page.Locator($"#{table} tbody tr > :nth-child({column + 1}) data").EvaluateAllAsync<string[]>("all => all.map(one => one.value)"))
            .Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToArray();

    private static async Task<decimal> ValueAsync(IPage page, string id) =>
        decimal.Parse((await page.Locator("#" + id).GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);

    private static List<string> Texts(JsonElement json, string list, string member) =>
        json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!).ToList();

    private static List<decimal> Numbers(JsonElement json, string list, string member) =>
        json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetDecimal()).ToList();

    private async Task SignInToTheApisAsync()
    {
        var form = $"grant_type=password&client_id=demo-client&client_secret=demo-secret&username={Email}&password={Password}&scope=storage+compliance";
        var answer = await Server.SendAsync(HttpMethod.Post, "/oauth/token", new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"), token: null);
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        _token = answer.Json.GetProperty("access_token").GetString()!;
    }

    private async Task PostAsync(string path, string json)
    {
        var answer = await Server.PostAsync(path, json, _token);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
    }

    private async Task<JsonElement> GetAsync(string path) => (await Server.SendAsync(HttpMethod.Get, path, content: null, _token)).Json;
}
