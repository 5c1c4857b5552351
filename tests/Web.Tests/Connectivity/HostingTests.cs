using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>What the server says before a call is reached, in this API's shape.</summary>
internal sealed class HostingTests
{
    [Test]
    public async Task PlainHttp_IsRefused()
    {
        using var server = new Server(host => host.UseSetting("Security:RequireHttps", "true"));

        foreach (var operation in Operation.All)
        {
            var answer = await operation.SendAsync(server, token: null);
            Assert.That((answer.Status, answer.Result()), Is.EqualTo((403, ("403", "Forbidden - HTTPS is required"))), operation.Path);
        }
    }

    [Test]
    public async Task TooManyRequests_AreRefused()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:RequestsPerSecond", "5"));
        var answers = new List<Answer>();
        for (var call = 0; call < 30; call++)
            answers.Add(await Operation.Writes[0].SendAsync(server, token: null));

        var refused = answers.Where(answer => answer.Status == 429).ToList();
        Assert.That(refused, Is.Not.Empty);
        Assert.That(refused.Select(answer => answer.Result()), Is.All.EqualTo(("429", "Too Many Requests - Too many requests")));
        Assert.That(refused.Select(answer => answer.Headers.RetryAfter?.Delta), Is.All.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task WhenItIsNotOffered_ItsPathsAreAsUnknownAsAny()
    {
        using var server = new Server(host => host.UseSetting("Apis:Connectivity:Enabled", "false"));

        var answer = await server.SendAsync(HttpMethod.Get, "/api/QueryRatePlan", content: null, token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "application/problem+json")));
    }

    [Test]
    public async Task WhenTheDatabaseIsAway_EveryCallSaysSoWith503()
    {
        TestDatabase.NeedSqlite("its file is taken away");
        var folder = Directory.CreateTempSubdirectory("planplatform-away-");
        var file = Path.Combine(folder.FullName, "planplatform.db");
        using (var server = new Server(host => host.UseSetting("ConnectionStrings:PlanPlatform", $"Data Source={file};Pooling=False")))
        {
            var token = await server.ClientTokenAsync("connectivity");
            File.Delete(file);
            Directory.CreateDirectory(file);

            foreach (var operation in Operation.All)
            {
                var answer = await operation.SendAsync(server, token);
                Assert.That(
                    (answer.Status, answer.Result()),
                    Is.EqualTo((503, (operation.Code, $"{operation.Text} - The service is not available for the moment"))),
                    operation.Path);
                Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
            }

            var elsewhere = await server.SendAsync(HttpMethod.Get, "/api/noSuchCall", content: null, token);
            Assert.That((elsewhere.Status, elsewhere.Result()), Is.EqualTo((503, ("503", "Service Unavailable - The service is not available for the moment"))));
        }

        folder.Delete(recursive: true);
    }

    [Test]
    public async Task TheOpenApiDocument_NamesEveryCall()
    {
        var paths = (await Api.Server.SendAsync(HttpMethod.Get, "/docs/connectivity/openapi.json", content: null, token: null)).Json.GetProperty("paths");

        Assert.That(
            paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, verb) => $"{verb.Name.ToUpperInvariant()} {path.Name}"),
            Is.EquivalentTo(Operation.All.Select(operation => $"{operation.Verb} {operation.Path}")));
    }
}
