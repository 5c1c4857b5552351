using System.Net.Http.Json;
using System.Text;

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

    private void Fill() => Do($"""
        INSERT INTO Plans (OrganisationId, Id, CollectionId, Name, Description, Color, CreatedAt, UpdatedAt, Version)
        SELECT OrganisationId, {TestDatabase.Concat("'01900000-0000-7000-8000-000000'", "CAST(100000 + n AS varchar(6))")}, CollectionId, {TestDatabase.Concat("'Plan '", "n")},
               {TestDatabase.Concat("'A description of plan '", "n", "' that goes on for a while, as descriptions do'")}, 'blue', CreatedAt, UpdatedAt, 1
        FROM Plans, {TestDatabase.Numbers(Plans)}
        """);
}
