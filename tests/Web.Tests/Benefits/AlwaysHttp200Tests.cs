namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>For clients that read only the body; the roads of <see cref="FailureRoadsTests"/> go there as well.</summary>
internal sealed class AlwaysHttp200Tests
{
    private Server _server = null!;

    [OneTimeSetUp]
    public void Start() => _server = new Server(host => host.UseSetting("Apis:Benefits:AlwaysHttp200", "true"));

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [Test]
    public async Task Success_IsAsEver() => (await _server.CallAsync("/sync-plan", Body.Plan(), await _server.TokenAsync())).Okay();

    [Test]
    public async Task Refusals_TellTheirCodeInTheBody()
    {
        var token = await _server.TokenAsync();
        var tooLarge = new ByteArrayContent(new byte[Route.SyncPlan.MaxBody + 1]);

        (await _server.CallAsync("/sync-plan", "{}", token))
            .IsRefused(435, "Missing required fields: plan_name, description, collection_id, color", http: 200);
        (await _server.CallAsync("/get-plan-details", new { plan_id = "nobody" }, token)).IsRefused(437, "Plan not found", http: 200);
        (await _server.SendAsync(HttpMethod.Get, "/sync-plan", content: null, token)).IsRefused(405, "METHOD_NOT_ALLOWED", http: 200);
        (await _server.SendAsync(HttpMethod.Post, "/sync-plan", tooLarge, token)).IsRefused(413, "PAYLOAD_TOO_LARGE", http: 200);
    }

    [Test]
    public async Task OtherApis_KeepTheirStatus()
    {
        Assert.That((await _server.PostAsync("/oauth/token", "{}", token: null)).Status, Is.EqualTo(400));
        Assert.That((await _server.PostAsync("/nowhere", "{}", token: null)).Status, Is.EqualTo(404));
    }
}
