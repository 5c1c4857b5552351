using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>What a collector gets, and what it never does.</summary>
internal sealed class TelemetryTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    private const string Email = "somebody.unusual@example.com";
    private const string Query = "text-of-the-query";
    private const string Password = "four words nobody guesses";

    [Test]
    public async Task TheCollector_GetsRequestsUseCasesAndStatementsWithoutSecrets()
    {
        await using var collector = await Collector.StartAsync();
        string token;
        using (var server = Start(collector.Address))
        {
            // Entity Framework forgets after a second that nobody listened to it.
            await Task.Delay(TimeSpan.FromSeconds(1.2));
            token = await server.TokenAsync();
            await server.PostAsync("/get-plans?from_key=" + Query, "{}", token, ("traceparent", $"00-{TraceId}-b7ad6b7169203331-01"));
            await server.PostAsync("/sync-supplemental-benefit", """{"benefit_name":"b","plan_ids":["secret-of-a-list","it's"]}""", token);
            await server.SendAsync(HttpMethod.Get, "/api/v1/users/" + Email, content: null, "pp_at_unknown");
            await server.SendAsync(HttpMethod.Get, "/nowhere/" + Email, content: null, token: null);
            await server.SendAsync(
                HttpMethod.Post,
                "/oauth/token",
                new StringContent(
                    $"grant_type=password&client_id=demo-client&client_secret=demo-secret&username={Email}&password={Uri.EscapeDataString(Password)}",
                    Encoding.UTF8,
                    "application/x-www-form-urlencoded"),
                token: null);
        }

        // The server has stopped, and nothing is lost.
        var (traces, metrics) = (collector.Text("traces"), collector.Text("metrics"));
        string[] told =
        [
            "planplatform", "POST /generate-client-auth-token", "POST /get-plans", "GenerateClientAuthToken", "GetPlans", "AuthenticateBearer", "IssuePasswordToken",
            "planplatform.outcome", "access.invalid_token", "SELECT", "db.query.text", "IN (?", "sqlite", Encoding.Latin1.GetString(Convert.FromHexString(TraceId)),
        ];
        foreach (var word in told)
            Assert.That(traces, Does.Contain(word));
        foreach (var word in (string[])["planplatform.use_case.duration", "GetPlans", "http.server.request.duration", "kestrel.connection.duration", "dotnet.gc.collections"])
            Assert.That(metrics, Does.Contain(word));
        foreach (var secret in (string[])[token, "pp_at_", "demo-secret", Email, Query, "four words", "four%20words", "John", "john.doe", "my-domain", "secret-of-a-list"])
            Assert.That(traces + metrics, Does.Not.Contain(secret));
    }

    [Test]
    public async Task LogLines_CarryTheTrace()
    {
        await using var collector = await Collector.StartAsync();
        using var log = new LogCapture();
        using var server = Start(collector.Address, log);

        await server.SendAsync(HttpMethod.Get, "/health/live", content: null, token: null, ("traceparent", $"00-{TraceId}-b7ad6b7169203331-01"));

        Assert.That(log.Lines.Where(line => line.Contains("GET /health/live 200", StringComparison.Ordinal)), Has.Some.Contains("TraceId=" + TraceId).Or.Some.Contains("TraceId:" + TraceId));
    }

    [Test]
    public async Task ACollectorThatIsAway_IsNobodysTrouble()
    {
        using var log = new LogCapture();
        var statuses = new List<int>();
        using (var server = Start("http://127.0.0.1:" + FreePort(), log))
        {
            for (var call = 0; call < 50; call++)
                statuses.Add((await server.PostAsync("/get-plans", "{}", await server.TokenAsync())).Status);
        }

        Assert.That(statuses, Is.All.LessThan(500));
        Assert.That(log.Lines.Where(line => line.Contains("OpenTelemetry", StringComparison.Ordinal) || line.Contains("Connection refused", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void WithoutACollector_NothingIsMade()
    {
        using var server = new Server();

        Assert.That(Tracing.Source.HasListeners(), Is.False);
        Assert.That(server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Select(service => service.GetType().Name), Has.No.Member("Telemetry"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Server Start(string collector, LogCapture? log = null) => new(host =>
    {
        host.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector)
            .UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            .UseSetting("OTEL_EXPORTER_OTLP_HEADERS", "X-Collector-Key=the key");
        if (log is not null)
            host.UseSetting("Logging:LogLevel:Default", "Information").ConfigureTestServices(services => services.AddLogging(logging => logging.ClearProviders().AddProvider(log)));
    });
}
