using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>A test that starts the program; it has a data folder of its own, which goes with it.</summary>
internal abstract class ProcessTest
{
    protected string DataFolder { get; private set; } = "";

    protected string DatabaseFile => Path.Combine(DataFolder, "planplatform.db");

    [SetUp]
    public void MakeFolder() => DataFolder = Directory.CreateTempSubdirectory("planplatform-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        TestDatabase.Drop(DataFolder);
        Directory.Delete(DataFolder, recursive: true);
    }

    /// <summary>Gets a token of the demo application, which all further requests carry.</summary>
    protected static async Task SignInAsync(HttpClient http)
    {
        var answer = await http.PostAsJsonAsync("/generate-client-auth-token", new
        {
            client_id = "demo-client",
            client_secret = "demo-secret",
            fingerprint = "test",
            user = new { first_name = "John", last_name = "Doe", email = "john.doe@example.com", group_name = "my-domain" },
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", body.GetProperty("data").GetProperty("access_token").GetString());
    }

    protected static Task<HttpResponseMessage> CreatePlanAsync(HttpClient http, string name, CancellationToken cancellationToken = default) =>
        http.PostAsJsonAsync(
            "/sync-plan", new { plan_name = name, description = "d", collection_id = "collection-123", color = "blue" }, cancellationToken);

    /// <summary>Asks the database itself for a single value.</summary>
    protected T Ask<T>(string sql)
    {
        using var connection = TestDatabase.Open(DataFolder);
        using var command = connection.Command(sql);
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>Asks the database itself for the first column of all rows, as texts.</summary>
    protected List<string> AskAll(string sql) => TestDatabase.Rows(DataFolder, sql).ConvertAll(row => $"{row[0].Value}");

    /// <summary>Has the database do something.</summary>
    protected void Do(string sql)
    {
        using var connection = TestDatabase.Open(DataFolder);
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Whether SQLite's file is sound; SQL Server sees to that itself.</summary>
    protected void AssertSound()
    {
        if (!TestDatabase.IsSqlServer)
            Assert.That(Ask<string>("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }
}
