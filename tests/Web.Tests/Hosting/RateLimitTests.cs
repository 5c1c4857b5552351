using PlanPlatform.Web.Tests.Benefits;

namespace PlanPlatform.Web.Tests.Hosting;

internal sealed class RateLimitTests
{
    private const int Burst = 30;

    private Server _server = null!;

    [OneTimeSetUp]
    public void Start() => _server = new Server(host => host
        .UseSetting("RateLimits:Enabled", "true")
        .UseSetting("RateLimits:RequestsPerSecond", "5"));

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [Test]
    public async Task WhenThereAreTooMany_AreRefusedBeforeTheirToken()
    {
        var answers = await BurstAsync(() => _server.PostAsync("/sync-plan", "{}", token: null));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(403).Or.EqualTo(429));
        Assert.That(answers.Select(answer => answer.Status), Has.Member(429));
        foreach (var refused in answers.Where(answer => answer.Status == 429))
        {
            refused.IsRefused(429, "TOO_MANY_REQUESTS");
            Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        }
    }

    [Test]
    public async Task Size_IsJudgedBefore()
    {
        var answers = await BurstAsync(() =>
            _server.SendAsync(HttpMethod.Post, "/sync-plan", new ByteArrayContent(new byte[Route.SyncPlan.MaxBody + 1]), token: null));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(413));
    }

    [Test]
    public async Task Verb_IsJudgedBefore()
    {
        var answers = await BurstAsync(() => _server.SendAsync(HttpMethod.Get, "/sync-plan", content: null, token: null));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(405));
    }

    [Test]
    public async Task Health_HasNoLimit()
    {
        var answers = await BurstAsync(() => _server.SendAsync(HttpMethod.Get, "/health/live", content: null, token: null));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(200));
    }

    private static async Task<List<Answer>> BurstAsync(Func<Task<Answer>> callAsync)
    {
        var answers = new List<Answer>();
        for (var call = 0; call < Burst; call++)
            answers.Add(await callAsync());
        return answers;
    }
}
