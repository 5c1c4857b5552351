using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

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
        SqliteConnection.ClearAllPools();
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

    /// <summary>Asks the database file itself.</summary>
    protected T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }
}
