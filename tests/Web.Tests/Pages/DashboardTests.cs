using PlanPlatform.Web.Tests.Compliance;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>The dashboard, over HTTP: for whom it is, and that it says what the APIs say.</summary>
internal sealed class DashboardTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WithoutASession_ItLeadsToSignIn()
    {
        using var visitor = new Visitor(Server);

        await visitor.OpenAsync("/dashboard");

        Assert.That((visitor.Address.AbsolutePath, visitor.Address.Query), Is.EqualTo(("/sign-in", "?return=%2Fdashboard")));
    }

    [Test]
    public async Task WhoAdministersNothing_IsToldSo_AndSeesNoLink()
    {
        var user = await ComplianceUser.InvitedAsync(Server);
        using var visitor = new Visitor(Server);
        await visitor.SignInAsync(user.Email, ComplianceUser.Password);
        var account = visitor.Page.QuerySelector("a[href='/dashboard']");

        await visitor.OpenAsync("/dashboard");

        Assert.That(account, Is.Null);
        Assert.That((visitor.Status, visitor.Heading), Is.EqualTo((403, "This page is for administrators")));
        Assert.That(visitor.Page.QuerySelector("table"), Is.Null);
    }

    [Test]
    public async Task AnAdministrator_IsLedToIt_AndMayRunItsScriptsThere_AndNowhereElse()
    {
        var admin = await ComplianceUser.RegisteredAsync(Server);
        using var visitor = new Visitor(Server);
        await visitor.SignInAsync(admin.Email, ComplianceUser.Password);
        Assert.That(visitor.Page.QuerySelectorAll("a[href='/dashboard']"), Has.Length.EqualTo(2), "in the navigation and on the page");
        Assert.That(Policy(visitor), Does.Not.Contain("script-src"));

        await visitor.OpenAsync("/dashboard");

        Assert.That((visitor.Status, visitor.Heading), Is.EqualTo((200, "Dashboard")));
        Assert.That(Policy(visitor), Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';"));
        Assert.That(visitor.Page.Scripts.Select(script => script.Source), Is.EqualTo(new[] { "/lib/chart.js/chart.umd.min.js", "/dashboard.js" }));
        Assert.That(visitor.Page.QuerySelectorAll("[style]"), Is.Empty);
        foreach (var path in new[] { "/lib/chart.js/chart.umd.min.js", "/dashboard.js", "/dashboard.css" })
            Assert.That((await Server.SendAsync(HttpMethod.Get, path, null, token: null)).Status, Is.EqualTo(200), path);
    }

    [Test]
    public async Task OfNothing_ItSaysSo()
    {
        var visitor = await OpenAsync(await ComplianceUser.RegisteredAsync(Server));

        Assert.That(visitor.Text, Does.Contain("There is no plan yet.").And.Contain("You manage no company.").And.Contain("Nothing has been done in your companies yet."));
        Assert.That(Column(visitor, "#bands", 1), Is.EqualTo(new[] { "1", "0", "0", "0", "0" }));
        Assert.That(visitor.Page.QuerySelectorAll("#history tbody tr"), Has.Length.EqualTo(30));
    }

    [Test]
    public async Task Plans_AreShownWithTheirUsers_AndTextAsText()
    {
        var admin = await ComplianceUser.RegisteredAsync(Server);
        admin = admin with { Token = await ComplianceUser.TokenAsync(Server, admin.Email, scope: "storage") };
        foreach (var plan in new[] { """{"name":"<b>Basic</b>","description":"","quota":1536}""", """{"name":"Archive","description":"","quota":1099511627776}""" })
            Assert.That((await admin.PostAsync("/api/v1/plans", plan)).Status, Is.EqualTo(201));
        Assert.That((await Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new ByteArrayContent(new byte[1500]), admin.Token)).Status, Is.EqualTo(201));

        var visitor = await OpenAsync(admin);

        Assert.That(Column(visitor, "#plans", 0), Is.EqualTo(new[] { "<b>Basic</b> default", "Archive" }).Or.EqualTo(new[] { "Archive", "<b>Basic</b> default" }));
        Assert.That(Column(visitor, "#plans", 1), Is.EquivalentTo(new[] { "1.5 GiB", "1 EiB" }));
        Assert.That(Column(visitor, "#plans", 2), Is.EquivalentTo(new[] { "1", "0" }));
        Assert.That(Column(visitor, "#plans", 3), Is.EquivalentTo(new[] { "100 %", "0 %" }));
        Assert.That((Value(visitor, "#stored"), visitor.Page.QuerySelector("#stored")!.TextContent), Is.EqualTo(("1500", "1.46 KiB")));
        Assert.That((Value(visitor, "#capacity"), Value(visitor, "#originators")), Is.EqualTo(("1536", "1")));
        Assert.That(Column(visitor, "#history", 2)[^1], Is.EqualTo("1.46 KiB"));
    }

    [Test]
    public async Task Companies_AreCountedAll_AndListedInPages()
    {
        var admin = await ComplianceUser.RegisteredAsync(Server);
        for (var number = 0; number < 26; number++)
            await admin.NewCompanyAsync($"{100_000_000 + number}", $"Company {number}");

        var visitor = await OpenAsync(admin);
        var first = Column(visitor, "#companies", 0);
        var grades = Column(visitor, "#grades", 1);
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll(".pages a").Single().GetAttribute("href")!);

        Assert.That(first, Is.EqualTo(Enumerable.Range(0, 25).Select(number => $"Company {number}")));
        Assert.That(grades, Is.EqualTo(new[] { "26" }));
        Assert.That(Column(visitor, "#companies", 0), Is.EqualTo(new[] { "Company 25" }));
        Assert.That(Column(visitor, "#grades", 1), Is.EqualTo(grades), "all companies, on each page");
        Assert.That(Column(visitor, "#activities", 2), Has.Count.EqualTo(10).And.All.EqualTo("Company created by Ada Lovelace"));
        Assert.That(Column(visitor, "#activities", 1)[0], Is.EqualTo("Company 25"));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("2147483647")]
    [TestCase("some")]
    public async Task AnyPageOfCompanies_CanBeAskedFor(string page)
    {
        var visitor = await OpenAsync(await ComplianceUser.RegisteredAsync(Server), "?companies=" + page);

        Assert.That(visitor.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task OfAnApiThatIsNotOffered_NothingIsShown()
    {
        using var server = new Server(host => host.UseSetting("Apis:Storage:Enabled", "false"));
        using var visitor = new Visitor(server);

        await visitor.SignInAsync("admin@planplatform.local", "Admin-Passw0rd!", "/dashboard");

        Assert.That(visitor.Page.QuerySelectorAll("h2").Select(heading => heading.TextContent), Is.EqualTo(new[] { "Grades of your companies", "Recent activity" }));
    }

    private static async Task<Visitor> OpenAsync(ComplianceUser admin, string query = "")
    {
        var visitor = new Visitor(Server);
        await visitor.SignInAsync(admin.Email, ComplianceUser.Password, "/dashboard" + query);
        Assert.That(visitor.Heading, Is.EqualTo("Dashboard"), visitor.Text);
        return visitor;
    }

    private static string Policy(Visitor visitor) => visitor.Response.Headers.GetValues("Content-Security-Policy").Single();

    private static string Value(Visitor visitor, string selector) => visitor.Page.QuerySelector(selector)!.GetAttribute("value")!;

    private static List<string> Column(Visitor visitor, string table, int column) =>
        visitor.Page.QuerySelectorAll($"{table} tbody tr").Select(row => row.Children[column].TextContent.Trim()).ToList();
}
