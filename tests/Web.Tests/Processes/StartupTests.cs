using System.Diagnostics;

namespace PlanPlatform.Web.Tests.Processes;

internal sealed class StartupTests : ProcessTest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [TestCase("Database__Provider", "Oracle", "Database:Provider is 'Oracle'; it must be Sqlite or SqlServer.")]
    [TestCase("Database__Provider", "SqlServer", "ConnectionStrings:PlanPlatform is missing")]
    [TestCase("ConnectionStrings__PlanPlatform", "nonsense", "ConnectionStrings:PlanPlatform can't be read")]
    [TestCase("ConnectionStrings__PlanPlatform", "Data Source=/nowhere/at/all.db", "The database can't be used")]
    [TestCase("Data__Folder", "/proc/nowhere", "Data:Folder '/proc/nowhere' can't be written")]
    [TestCase("ASPNETCORE_URLS", "nonsense", "Invalid url: 'nonsense'")]
    [TestCase("Apis__Benefits__AlwaysHttp200", "maybe", "Apis:Benefits:AlwaysHttp200 is 'maybe'; it must be true or false.")]
    [TestCase("RateLimits__RequestsPerSecond", "many", "RateLimits:RequestsPerSecond is 'many'; it must be a whole number, 1 or more.")]
    [TestCase("Security__KeyRingSecret", "short", "Security:KeyRingSecret is too short")]
    [TestCase("Database__MigrateOnStart", "false", "The database lacks migrations")]
    [TestCase("ASPNETCORE_ENVIRONMENT", "Production", "Security:KeyRingSecret is missing")]
    public async Task AMistake_EndsInOneLineAndAnExitCode(string name, string value, string line)
    {
        var (code, output) = await RunAsync((name, value));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output.Trim(), Does.StartWith("PlanPlatform can't start: ").And.Contain(line).And.Not.Contain("\n"));
    }

    [Test]
    public async Task AnAddressInUse_EndsInOneLine()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        var (code, output) = await RunAsync(("ASPNETCORE_URLS", $"http://{listener.LocalEndpoint}"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output.Trim(), Does.Contain("another program listens there").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Production_HasNoDemoDataAndNoCredential()
    {
        using var server = await ServerProcess.StartAsync(
            DataFolder,
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Database__MigrateOnStart", "true"),
            ("Security__KeyRingSecret", "a secret of the operator"));

        foreach (var table in new[] { "Organisations", "People", "Applications", "Accounts", "ApplicationSecrets" })
            Assert.That(Ask<long>($"SELECT COUNT(*) FROM {table}"), Is.Zero, table);
        Assert.That((int)(await server.Http.GetAsync("/")).StatusCode, Is.EqualTo(403), "plain HTTP");
        Assert.That(server.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Has.All.StartsWith("{"), "one JSON line an event");
    }

    [Test]
    public async Task Development_CreatesTheDemoDataOnce()
    {
        using (await ServerProcess.StartAsync(DataFolder))
        {
        }

        using var again = await ServerProcess.StartAsync(DataFolder);

        Assert.That(Ask<string>("SELECT group_concat(Domain, ' ') FROM (SELECT Domain FROM Organisations ORDER BY Domain)"), Is.EqualTo("my-branch my-domain other-domain"));
        Assert.That(Ask<string>("SELECT group_concat(ClientId, ' ') FROM (SELECT ClientId FROM Applications ORDER BY Id)"), Is.EqualTo("demo-client demo-spa other-client"));
        Assert.That(
            Ask<string>("SELECT group_concat(UserName, ' ') FROM (SELECT UserName FROM Accounts ORDER BY Id)"),
            Is.EqualTo("admin@planplatform.local user@planplatform.local admin@other.local"));
        Assert.That(again.Output, Does.Contain("/docs"));
    }

    private async Task<(int Code, string Output)> RunAsync((string Name, string Value) setting)
    {
        using var process = Process.Start(ServerProcess.StartInfo(DataFolder, ("ASPNETCORE_URLS", "http://127.0.0.1:0"), setting))!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
