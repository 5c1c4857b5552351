using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests;

/// <summary>Wrong configuration stops the start with one clear line.</summary>
internal sealed class DependencyInjectionTests
{
    private string _folder = "";

    [SetUp]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("planplatform-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void DataFolder_ThatIsAFile_StopsTheStart()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        AssertStops("Data:Folder", ("Data:Folder", file));
    }

    [Test]
    public void DataFolder_ThatCannotBeMade_StopsTheStart() => AssertStops("Data:Folder", ("Data:Folder", "/proc/none"));

    [Test]
    public void Provider_ThatNobodyKnows_StopsTheStart() => AssertStops("Database:Provider", ("Database:Provider", "Oracle"));

    [TestCase("sqlite")]
    [TestCase("SQLITE")]
    public void Provider_InAnyCase_IsKnown(string provider)
    {
        using var services = Build(("Database:Provider", provider));

        Assert.That(services.CreateScope().ServiceProvider.GetService<PlanPlatformDbContext>(), Is.InstanceOf<SqliteDbContext>());
    }

    [Test]
    public void SqlServer_WithoutAConnectionString_StopsTheStart() => AssertStops("ConnectionStrings:PlanPlatform", ("Database:Provider", "SqlServer"));

    [TestCase("Sqlite", "Nonsense=1")]
    [TestCase("SqlServer", "Nonsense=1")]
    [TestCase("SqlServer", "Server")]
    [TestCase("SqlServer", "Server=a;Connect Timeout=soon")]
    public void ConnectionString_ThatCannotBeRead_StopsTheStart(string provider, string connection) =>
        AssertStops("ConnectionStrings:PlanPlatform", ("Database:Provider", provider), ("ConnectionStrings:PlanPlatform", connection));

    [TestCase("Server=a;Password=hidden", true)]
    [TestCase("Server=a;Password=hidden;Encrypt=False", false)]
    [TestCase("Server=a;Password=hidden;Encrypt=True", true)]
    public void SqlServer_IsEncryptedUnlessTheConnectionStringSaysOtherwise(string connection, bool expected)
    {
        using var services = Build(("Database:Provider", "SqlServer"), ("ConnectionStrings:PlanPlatform", connection));

        var used = services.CreateScope().ServiceProvider.GetRequiredService<PlanPlatformDbContext>().Database.GetConnectionString();

        Assert.That(new SqlConnectionStringBuilder(used).Encrypt, Is.EqualTo(expected));
    }

    // Messages of the server's are read.
    [TestCase("Server=a;Password=hidden", "us_english")]
    [TestCase("Server=a;Password=hidden;Current Language=Deutsch", "Deutsch")]
    public void SqlServer_SpeaksEnglishUnlessTheConnectionStringSaysOtherwise(string connection, string expected)
    {
        using var services = Build(("Database:Provider", "SqlServer"), ("ConnectionStrings:PlanPlatform", connection));

        var used = services.CreateScope().ServiceProvider.GetRequiredService<PlanPlatformDbContext>().Database.GetConnectionString();

        Assert.That(new SqlConnectionStringBuilder(used).CurrentLanguage, Is.EqualTo(expected));
    }

    [Test]
    public void Lists_ComeFromASecondary_WhereThatIsAskedFor_AndNothingElseDoes([Values] bool isAskedFor)
    {
        using var services = Build(
            ("Database:Provider", "SqlServer"), ("ConnectionStrings:PlanPlatform", "Server=a;Password=hidden"), ("Database:ListsFromSecondary", isAskedFor ? "true" : "false"));
        using var scope = services.CreateScope();
        var context = (SqlServerDbContext)scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        using var lists = new SqlServerDbContext(context.StreamingOptions!);

        Assert.That(IntentOf(context), Is.EqualTo(ApplicationIntent.ReadWrite));
        Assert.That(IntentOf(lists), Is.EqualTo(isAskedFor ? ApplicationIntent.ReadOnly : ApplicationIntent.ReadWrite));
    }

    [Test]
    public void Lists_FromASecondaryOfSqlite_StopTheStart() => AssertStops("Database:ListsFromSecondary", ("Database:ListsFromSecondary", "true"));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("short")]
    public void KeyRingSecret_MissingOrShortOutsideDevelopment_StopsTheStart(string? secret) =>
        AssertStopsIn(Environments.Production, "Security:KeyRingSecret", ("Security:KeyRingSecret", secret));

    [Test]
    public void KeyRingSecret_ThatIsShort_StopsTheStartInDevelopmentToo() => AssertStops("Security:KeyRingSecret", ("Security:KeyRingSecret", "short"));

    [Test]
    public void Database_ThatLacksMigrations_StopsTheStartWhereTheyMayNotBeApplied()
    {
        using var services = Build(("Database:MigrateOnStart", "false"));

        var stop = Assert.ThrowsAsync<StartupException>(() => services.PrepareDatabaseAsync());

        Assert.That(stop!.Message, Does.Contain("Database:MigrateOnStart").And.Not.Contain("\n"));
    }

    [Test]
    public void Database_ThatIsNone_StopsTheStart()
    {
        File.WriteAllText(Path.Combine(_folder, "planplatform.db"), "This is no database, however long it is. " + new string('x', 4096));
        using var services = Build();

        var stop = Assert.ThrowsAsync<StartupException>(() => services.PrepareDatabaseAsync());

        Assert.That(stop!.Message, Does.Not.Contain("\n"));
    }

    private static ApplicationIntent IntentOf(DbContext context) => new SqlConnectionStringBuilder(context.Database.GetConnectionString()).ApplicationIntent;

    private void AssertStops(string setting, params (string Key, string? Value)[] settings) => AssertStopsIn(Environments.Development, setting, settings);

    private void AssertStopsIn(string environment, string setting, params (string Key, string? Value)[] settings)
    {
        var stop = Assert.Throws<StartupException>(() => Fixture.Build(Settings(settings), environment).Dispose());

        Assert.That(stop!.Message, Does.Contain(setting).And.Not.Contain("\n").And.Not.Contain("hidden"));
    }

    private ServiceProvider Build(params (string Key, string? Value)[] settings) => Fixture.Build(Settings(settings));

    private Dictionary<string, string?> Settings((string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = _folder };
        foreach (var (key, value) in settings)
            all[key] = value;
        return all;
    }
}
