using System.Net;

namespace PlanPlatform.Web.Tests.Processes;

internal sealed class ManyClientsTests : ProcessTest
{
    private const int Clients = 50;
    private const int PlansEach = 100;

    [Test]
    public async Task FiftyClientsCreatingAtOnce_LoseAndRepeatNothing()
    {
        using var server = await ServerProcess.StartAsync(DataFolder, ("Logging__LogLevel__Default", "Warning"));
        await SignInAsync(server.Http);

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => CreateAsync(server.Http, client)));

        Assert.That(answers.SelectMany(statuses => statuses), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(Ask<long>("SELECT COUNT(*) FROM Plans"), Is.EqualTo(Clients * PlansEach));
        Assert.That(Ask<long>("SELECT COUNT(DISTINCT Name) FROM Plans"), Is.EqualTo(Clients * PlansEach));
        Assert.That(Ask<long>("SELECT COUNT(*) FROM Collections"), Is.EqualTo(1));
    }

    private static async Task<List<HttpStatusCode>> CreateAsync(HttpClient http, int client)
    {
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < PlansEach; number++)
        {
            using var answer = await CreatePlanAsync(http, $"Plan {client}-{number}");
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }
}
