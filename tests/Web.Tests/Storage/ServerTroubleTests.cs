using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Web.Tests.Hosting;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>What a caller is told when the trouble is the server's.</summary>
internal sealed class ServerTroubleTests
{
    [Test]
    public async Task AUseCaseThatThrows_IsAFault_AndSaysNothingOfItsInside()
    {
        using var server = new Server(host => host.ConfigureTestServices(services => services.AddScoped<IPlansForChange, Broken>()));
        var tenant = await Tenant.NewAsync(server);

        var answer = await tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", """{"name":"a","description":"","quota":1}""");

        answer.IsProblem(500, "fault");
        Assert.That(answer.Body, Does.Not.Contain("secret"));
    }

    [Test]
    public async Task AFullDisk_IsAFault_AndCountsNothing()
    {
        using var server = new Server(host => host.ConfigureTestServices(services => services.AddSingleton<IFileStore, FullDisk>()));
        var tenant = await Tenant.NewAsync(server);
        await tenant.AddPlanAsync("a", 1);

        (await tenant.UploadAsync(tenant.Admin, [1])).IsProblem(500, "fault");

        Assert.That((await tenant.GetAsync("/api/v1/plans/usage")).Body, Is.EqualTo("""{"diskStorage":{"total":"0"}}"""));
    }

    [Test]
    public async Task ADatabaseThatIsAway_IsUnavailable()
    {
        TestDatabase.NeedSqlite("its file is taken away");
        var folder = Directory.CreateTempSubdirectory("planplatform-away-");
        try
        {
            var file = Path.Combine(folder.FullName, "planplatform.db");
            using var server = new Server(host => host.UseSetting("ConnectionStrings:PlanPlatform", $"Data Source={file};Pooling=False"));
            File.Delete(file);
            Directory.CreateDirectory(file);

            var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/plans", content: null, "pp_at_any");

            answer.IsProblem(503, "unavailable");
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task TooManyRequests_AreRefused()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:RequestsPerSecond", "1"));

        var answers = new List<Answer>();
        for (var call = 0; call < 10; call++)
            answers.Add(await server.SendAsync(HttpMethod.Get, "/api/v1/objects", content: null, token: null));

        var refused = answers.First(answer => answer.Status == 429);
        refused.IsProblem(429, "rate_limited");
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task PlainHttp_WhereHttpsIsRequired_IsForbidden()
    {
        using var server = new Server(host => host.UseSetting("Security:RequireHttps", "true"));

        (await server.SendAsync(HttpMethod.Get, "/api/v1/organisations/me", content: null, token: null)).IsProblem(403, "forbidden");
    }

    [Test]
    public async Task WhereItIsNotOffered_ItsPathsAreUnknown()
    {
        using var server = new Server(host => host.UseSetting("Apis:Storage:Enabled", "false"));

        var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/plans", content: null, token: null);

        Assert.That((answer.Status, answer.Json.GetProperty("code").GetString()), Is.EqualTo((404, "request.no_such_path")));
    }

    [Test]
    public async Task TheDocument_DescribesEveryOperationOnce()
    {
        var document = (await SharedServer.Instance.SendAsync(HttpMethod.Get, "/docs/storage/openapi.json", content: null, token: null)).Json;

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(verb => verb.Value.GetProperty("operationId").GetString());
        Assert.That(operations, Is.EquivalentTo(new[]
        {
            "createQuotaPlan", "getQuotaPlans", "getQuotaPlan", "updateQuotaPlan", "deleteQuotaPlan", "getOrganisation", "getOrganisationUsers", "addOrganisationUser", "getOrganisationUser",
            "changeOrganisationUser", "removeOrganisationUser", "createObject", "getObjects", "getObjectContents", "deleteObject", "getUsage", "getUserUsage", "getPlanDashboard", "getUsageDashboard",
        }));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.That(schemas.GetProperty("QuotaPlanRequest").GetProperty("properties").GetProperty("quota").GetProperty("type").GetString(), Is.EqualTo("integer"));
        Assert.That(schemas.GetProperty("ListedQuotaPlanResponsePageResponse").GetProperty("properties").GetProperty("items").GetProperty("type").GetString(), Is.EqualTo("array"));
        Assert.That(document.GetProperty("paths").GetProperty("/api/v1/objects").GetProperty("post").GetProperty("requestBody").GetRawText(), Does.Contain("binary"));
    }

    private sealed class Broken : IPlansForChange
    {
        public Task<List<QuotaPlan>> ReadAsync(int organisationId, string? planId, string? name, bool movesDefault, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("a secret");
    }
}
