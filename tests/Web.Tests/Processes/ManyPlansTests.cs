using System.Net.Http.Json;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PlanPlatform.Web.Tests.Processes;

internal sealed class ManyPlansTests : ProcessTest
{
    private const int Plans = 200_000;
    private const long Allowance = 100L * 1024 * 1024;

    [Test]
    public async Task ListingThemAll_KeepsMemoryWithin100MiBOfIdle()
    {
        using var server = await ServerProcess.StartAsync(DataFolder);
        await SignInAsync(server.Http);
        using (var answer = await CreatePlanAsync(server.Http, "First"))
            answer.EnsureSuccessStatusCode();
        Fill();
        var idle = server.Memory;

        var (plans, peak) = await ReadAllAsync(server);

        TestContext.Out.WriteLine($"idle {idle / 1048576} MiB, peak {peak / 1048576} MiB, {plans} plans");
        Assert.That(plans, Is.EqualTo(Plans + 1));
        Assert.That(peak - idle, Is.LessThan(Allowance));
    }

    // Reads the answer as it comes and counts the plans in it, without keeping it.
    private static async Task<(int Plans, long Peak)> ReadAllAsync(ServerProcess server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/get-plans") { Content = JsonContent.Create(new { }) };
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var (plans, peak, tail) = (0, server.Memory, "");
        var buffer = new char[64 * 1024];
        for (int read; (read = await reader.ReadAsync(buffer)) > 0; peak = Math.Max(peak, server.Memory))
        {
            const string Marker = "\"plan_id\"";
            var text = tail + new string(buffer, 0, read);
            plans += text.Split(Marker).Length - 1;
            tail = text[^Math.Min(Marker.Length - 1, text.Length)..];
        }

        return (plans, peak);
    }

    private void Fill()
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Plans})
            INSERT INTO Plans (OrganisationId, Id, CollectionId, Name, Description, Color, CreatedAt, UpdatedAt, Version)
            SELECT OrganisationId, printf('01900000-%04x-7000-8000-%012x', i / 65536, i), CollectionId, 'Plan ' || i,
                   'A description of plan ' || i || ' that goes on for a while, as descriptions do', 'blue', CreatedAt, UpdatedAt, 1
            FROM n, (SELECT * FROM Plans LIMIT 1)
            """;
        command.ExecuteNonQuery();
    }
}
