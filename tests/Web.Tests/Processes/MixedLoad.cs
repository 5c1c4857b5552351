using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>Clients of all four dialects and of the token endpoint that write and read until they are told to stop, and remember each answer.</summary>
internal sealed class MixedLoad(Uri address) : IDisposable
{
    private const int WritersEach = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly Write[] Writes =
    [
        new("Plans", "/sync-plan", name => Json($$"""{"plan_name":"{{name}}","description":"d","collection_id":"collection-123","color":"blue"}""")),
        new("Companies", "/api/v1/companies", name => Json($$"""{"name":"{{name}}","ein":"{{EinOf(name)}}"}""")),
        new("ServiceProfiles", "/api/CreateServiceProfile", name => Json(
            $$"""{"Request":{"requestParam":{"serviceProfile":{"name":"{{name}}","category":"0","status":"1","service":"4|2|3","accessType":"06"} } } }""")),
        new("QuotaPlans", "/api/v1/plans", name => Json($$"""{"name":"{{name}}","description":"","quota":1}""")),
        new("AccessTokens", "/oauth/token", _ => Form($"grant_type=client_credentials&{TokenCalls.DemoCredentials}")),
    ];

    // A write waits 10 seconds for its turn and 5 for another process; on a loaded machine a little longer.
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(25) };
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _clients = [];
    private AuthenticationHeaderValue? _token;
    private int _number;

    public ConcurrentBag<Written> Written { get; } = [];

    public ConcurrentBag<Seen> Reads { get; } = [];

    /// <summary>Signs in to everything, makes what is to be read, and begins.</summary>
    public async Task BeginAsync()
    {
        using var signedIn = await _http.PostAsync("/oauth/token", Form(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username=admin@planplatform.local&password={Uri.EscapeDataString("Admin-Passw0rd!")}&scope=benefits%20compliance%20connectivity%20storage"));
        _token = new AuthenticationHeaderValue("Bearer", (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
        var plan = await MakeAsync("/sync-plan", """{"plan_name":"read","description":"d","collection_id":"collection-123","color":"blue"}""");
        var company = await MakeAsync("/api/v1/companies", """{"name":"read","ein":"999999999"}""");
        var quota = await MakeAsync("/api/v1/plans", """{"name":"read","description":"","quota":1}""");

        foreach (var write in Enumerable.Repeat(Writes, WritersEach).SelectMany(writes => writes))
            _clients.Add(RepeatAsync(() => WriteAsync(write)));
        var planId = plan.GetProperty("data").GetProperty("plan_id").GetString();
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Post, "/get-plan-details", $$"""{"plan_id":"{{planId}}"}""")));
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Get, $"/api/v1/companies/{company.GetProperty("id")}")));
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Get, "/api/QueryRatePlan")));
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Get, $"/api/v1/plans/{quota.GetProperty("id")}")));
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Get, "/health/live")));
        _clients.Add(RepeatAsync(() => ReadAsync(HttpMethod.Get, "/health/ready")));
    }

    /// <summary>Lets every client finish what it is at.</summary>
    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
    }

    public void Dispose()
    {
        _http.Dispose();
        _stop.Dispose();
    }

    private static string EinOf(string name) => name[^9..];

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");

    private async Task<JsonElement> MakeAsync(string path, string json)
    {
        var seen = await SeeAsync(HttpMethod.Post, path, Json(json));
        Assert.That(seen.IsSuccess, Is.True, seen.ToString());
        return JsonDocument.Parse(seen.Body).RootElement;
    }

    private async Task RepeatAsync(Func<Task> act)
    {
        while (!_stop.IsCancellationRequested)
        {
            await act();
            await Task.Delay(Pause);
        }
    }

    private async Task WriteAsync(Write write)
    {
        var name = $"{write.Table} {Interlocked.Increment(ref _number):000000000}";
        Written.Add(new Written(write.Table, name, await SeeAsync(HttpMethod.Post, write.Path, write.Body(name))));
    }

    private async Task ReadAsync(HttpMethod verb, string path, string? json = null) =>
        Reads.Add(await SeeAsync(verb, path, json is null ? null : Json(json)));

    private async Task<Seen> SeeAsync(HttpMethod verb, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(verb, path) { Content = content };
        request.Headers.Authorization = path == "/oauth/token" || path.StartsWith("/health", StringComparison.Ordinal) ? null : _token;
        var start = DateTime.UtcNow;
        using var answer = await _http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return new Seen(path, start, DateTime.UtcNow, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter is not null, body);
    }

    private sealed record Write(string Table, string Path, Func<string, HttpContent> Body);
}

/// <summary>A row that a client asked for, and what it was told.</summary>
internal sealed record Written(string Table, string Name, Seen Seen);
