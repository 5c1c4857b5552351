using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Tests.Processes;

internal sealed class StartupTests : ProcessTest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    // Whatever isn't just any text.
    private static IEnumerable<Setting> Judged => Settings.All.Where(setting => setting.Form != "a text");

    [TestCaseSource(nameof(Judged))]
    public Task ASettingsBadValue(Setting setting) =>
        AssertStopsAsync($"{setting.Key} is 'nonsense!'; it must be {setting.Form}.", (setting.Key.Replace(":", "__", StringComparison.Ordinal), "nonsense!"));

    [TestCase("Database:Provider is 'Oracle'; it must be Sqlite or SqlServer.", "Database__Provider=Oracle")]
    [TestCase("ConnectionStrings:PlanPlatform is missing", "Database__Provider=SqlServer")]
    [TestCase("ConnectionStrings:PlanPlatform is missing", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=")]
    [TestCase("ConnectionStrings:PlanPlatform can't be read", "ConnectionStrings__PlanPlatform=nonsense")]
    [TestCase("The database can't be used: A network-related", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=Server=127.0.0.1,1;User Id=a;Password=hidden")]
    [TestCase("The database can't be used: A network-related", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=Server=nowhere.invalid;User Id=a;Password=hidden")]
    [TestCase("ConnectionStrings:PlanPlatform can't be read", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=Server=a;Password=hidden;Min Pool Size=10;Max Pool Size=2")]
    [TestCase("ConnectionStrings:PlanPlatform can't be read", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=Server=a;Integrated Security=true;Authentication=Active Directory Integrated")]
    [TestCase("ConnectionStrings:PlanPlatform can't be read", "Database__Provider=SqlServer", "ConnectionStrings__PlanPlatform=Server=a;Database=b;Failover Partner=c;MultiSubnetFailover=true")]
    [TestCase("ConnectionStrings:PlanPlatform names a database in memory", "ConnectionStrings__PlanPlatform=Data Source=:memory:")]
    [TestCase("ConnectionStrings:PlanPlatform names a database in memory", "ConnectionStrings__PlanPlatform=Data Source=any;Mode=Memory;Cache=Shared")]
    [TestCase("The database can't be used: SQLite Error 14", "ConnectionStrings__PlanPlatform=Data Source=/nowhere/at/all.db")]
    [TestCase("The database can't be used: SQLite Error 14", "ConnectionStrings__PlanPlatform=Data Source=/tmp")]
    [TestCase("Data:Folder '/proc/nowhere' can't be written", "Data__Folder=/proc/nowhere")]
    [TestCase("Data:Folder '/etc/hostname' can't be written", "Data__Folder=/etc/hostname")]
    [TestCase("Security:KeyRingSecret is too short", "Security__KeyRingSecret=short")]
    [TestCase("Security:KeyRingSecret is missing", "ASPNETCORE_ENVIRONMENT=Production")]
    [TestCase("The database lacks migrations", "Database__MigrateOnStart=false")]
    [TestCase("RateLimits:RequestsPerSecond is '0'", "RateLimits__RequestsPerSecond=0")]
    [TestCase("Mail:Smtp:From is missing; Mail:Smtp:Host needs it.", "Mail__Smtp__Host=mail")]
    [TestCase("Mail:Smtp:Password is missing; Mail:Smtp:User needs it.", "Mail__Smtp__User=me")]
    [TestCase("RateLimits:RequestPerSecond is no setting; the nearest is RateLimits:RequestsPerSecond.", "RateLimits__RequestPerSecond=5")]
    [TestCase("Apis:Benefit:Enabled is no setting; the nearest is Apis:Benefits:Enabled.", "Apis__Benefit__Enabled=false")]
    [TestCase("Logging:LogLevel: Configuration value 'loud' is not supported", "Logging__LogLevel__Default=loud")]
    [TestCase("Invalid url: 'nonsense'", "ASPNETCORE_URLS=nonsense")]
    [TestCase("The address can't be listened on", "ASPNETCORE_URLS=http://192.0.2.7:5099")]
    [TestCase("has 'http://127.0.0.1:port'; its port must be a number from 0 to 65535.", "ASPNETCORE_URLS=http://127.0.0.1:port")]
    [TestCase("has '99999'; its port must be a number from 0 to 65535.", "ASPNETCORE_URLS=", "ASPNETCORE_HTTP_PORTS=99999")]
    [TestCase("The endpoint A is missing the required 'Url' parameter.", "Kestrel__Endpoints__A__Port=1")]
    [TestCase("A certificate can't be read: ", "Kestrel__Endpoints__A__Url=https://127.0.0.1:0", "Kestrel__Endpoints__A__Certificate__Path=/none.pfx")]
    [TestCase("A certificate can't be read: ", "Kestrel__Endpoints__A__Url=https://127.0.0.1:0", "Kestrel__Endpoints__A__Certificate__Path=/etc/hostname", "Kestrel__Endpoints__A__Certificate__Password=x")]
    [TestCase("A certificate can't be read: ", "Kestrel__Endpoints__A__Url=https://127.0.0.1:0", "Kestrel__Endpoints__A__Certificate__Path=/etc")]
    public Task AMistake(string line, params string[] settings) => AssertStopsAsync(line, [.. settings.Select(setting => setting.Split('=', 2)).Select(parts => (parts[0], parts[1]))]);

    [Test]
    public async Task AnAddressInUse([Values("http://{0}", "http://127.0.0.1:0;http://{0}")] string urls)
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        await AssertStopsAsync("another program listens there", ("ASPNETCORE_URLS", string.Format(System.Globalization.CultureInfo.InvariantCulture, urls, listener.LocalEndpoint)));
    }

    [Test]
    public async Task ACertificateWithoutItsKey()
    {
        using var key = RSA.Create();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(DataFolder, "certificate.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());

        await AssertStopsAsync(
            "A certificate can't be used: ", ("ASPNETCORE_URLS", ""), ("Kestrel__Endpoints__A__Url", "https://127.0.0.1:0"), ("Kestrel__Endpoints__A__Certificate__Path", file));
    }

    [TestCase("")]
    [TestCase(";Connect Timeout=60")]
    public async Task ASqlServerThatNeverAnswers(string more)
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!.Replace(':', ',');

        await AssertStopsAsync("The database can't be used: ", ("Database__Provider", "SqlServer"), ("ConnectionStrings__PlanPlatform", $"Server={address};User Id=a;Password=hidden{more}"));
    }

    [Test]
    public async Task AFileThatIsNoDatabase()
    {
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 8192));

        await AssertStopsAsync("The database can't be used: SQLite Error 26: 'file is not a database'.");
    }

    [Test]
    public async Task ADatabaseThatMayOnlyBeRead()
    {
        Execute("CREATE TABLE t (a)");

        await AssertStopsAsync("The database can't be used: its file is read-only.", ("ConnectionStrings__PlanPlatform", $"Data Source={DatabaseFile};Mode=ReadOnly"));
    }

    [Test]
    public async Task ADatabaseThatAnotherProcessKeepsLocked()
    {
        Execute("CREATE TABLE t (a)");
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        await AssertStopsAsync("The database can't be used: SQLite Error 5: 'database is locked'.");
    }

    [Test]
    public async Task SettingsThatAreNoJson()
    {
        var name = $"Broken{Guid.NewGuid():N}";
        var file = Path.Combine(AppContext.BaseDirectory, $"appsettings.{name}.json");
        await File.WriteAllTextAsync(file, """{ "Data": """);
        try
        {
            await AssertStopsAsync($"Failed to load configuration from file '{file}'.", ("ASPNETCORE_ENVIRONMENT", name));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("migrate")]
    [TestCase("admin list tokens")]
    public async Task ACommandWithoutItsDatabase_SaysSoInOneLine(string words)
    {
        var (code, output) = await RunAsync(words.Split(' '), ("ConnectionStrings__PlanPlatform", "Data Source=/nowhere/at/all.db"));

        Assert.That((code, output.Trim()), Is.EqualTo((1, "The database can't be used: SQLite Error 14: 'unable to open database file'.")));
    }

    // While nodes are upgraded one after the other, the old ones run on the new tables.
    [Test]
    public async Task ADatabaseThatIsNewerThanTheProgram_IsUsed()
    {
        using (await ServerProcess.StartAsync(DataFolder))
            Execute("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0.0')");

        using var server = await ServerProcess.StartAsync(DataFolder, ("Database__MigrateOnStart", "false"));

        Assert.That((await server.Http.GetAsync("/health/ready")).IsSuccessStatusCode, Is.True);
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

        Assert.That(AskAll("SELECT Domain FROM Organisations ORDER BY Domain"), Is.EqualTo(new[] { "my-branch", "my-domain", "other-domain" }));
        Assert.That(AskAll("SELECT ClientId FROM Applications ORDER BY Id"), Is.EqualTo(new[] { "demo-client", "demo-spa", "other-client" }));
        Assert.That(
            AskAll("SELECT UserName FROM Accounts ORDER BY Id"), Is.EqualTo(new[] { "admin@planplatform.local", "user@planplatform.local", "admin@other.local" }));
        Assert.That(again.Output, Does.Contain("/docs"));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // One line, an exit code, and no secret.
    private async Task AssertStopsAsync(string line, params (string Name, string Value)[] settings)
    {
        var (code, output) = await RunAsync([], settings);

        Assert.That(output.Trim(), Does.StartWith("PlanPlatform can't start: ").And.Contain(line).And.Not.Contain("\n").And.Not.Contain("hidden"));
        Assert.That(code, Is.EqualTo(1));
    }

    private async Task<(int Code, string Output)> RunAsync(string[] words, params (string Name, string Value)[] settings)
    {
        var start = ServerProcess.StartInfo(DataFolder, [("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Database__Provider", "Sqlite"), ("ConnectionStrings__PlanPlatform", ""), .. settings]);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
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
