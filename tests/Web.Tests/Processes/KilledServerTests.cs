using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PlanPlatform.Web.Tests.Processes;

internal sealed class KilledServerTests : ProcessTest
{
    private const int Clients = 16;

    [Test]
    public async Task EveryAnsweredPlan_IsThereAfterKillAndRestart([Range(1, 3)] int round)
    {
        var answered = new ConcurrentBag<string>();
        using (var server = await ServerProcess.StartAsync(DataFolder))
        {
            await SignInAsync(server.Http);
            var clients = Enumerable.Range(0, Clients).Select(_ => CreateUntilGoneAsync(server.Http, answered)).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(1000 + (Random.Shared.Next(1500) * round / 3)));
            server.Kill();
            await Task.WhenAll(clients);
        }

        Assert.That(answered, Has.Count.GreaterThan(Clients));
        using var restarted = await ServerProcess.StartAsync(DataFolder);
        await SignInAsync(restarted.Http);
        var stored = await ListIdsAsync(restarted.Http);
        Assert.That(answered.Except(stored), Is.Empty);
        Assert.That(stored, Is.Unique);
        AssertSound();
        Assert.That(Ask<long>("SELECT COUNT(*) FROM Plans") - Ask<long>("SELECT COUNT(*) FROM AuditEntries WHERE Action = 'Plan.Added'"), Is.Zero);
    }

    private static async Task CreateUntilGoneAsync(HttpClient http, ConcurrentBag<string> answered)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                using var answer = await CreatePlanAsync(http, $"Plan {number}");
                var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                answered.Add(body.GetProperty("data").GetProperty("plan_id").GetString()!);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server was killed.
        }
    }

    private static async Task<List<string>> ListIdsAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync("/get-plans", new { });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. body.GetProperty("data").EnumerateArray().Select(plan => plan.GetProperty("plan_id").GetString()!)];
    }
}
