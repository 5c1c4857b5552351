using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>How a plan, or what the dialect has instead, is created and read in one of the dialects. A number makes its name.</summary>
internal sealed record PlanCall(
    string Dialect, string Table, string Path, HttpStatusCode Created, Func<int, string> Body, Func<JsonElement, object> Id, Func<string, string> ReadPath, string ListPath)
{
    /// <summary>How the dialect begins to say that the token doesn't work.</summary>
    public required (HttpStatusCode Status, string Start) Refusal { get; init; }

    // Reading is a POST with the id in the body.
    private bool IsReadByPost => Dialect == "benefits";

    public static string NameOf(int number) => $"Plan {number:D9}";

    /// <summary>The four, called with a token of the demo administrator, which the client gets.</summary>
    public static async Task<IReadOnlyList<PlanCall>> PrepareAsync(HttpClient http)
    {
        await SignInAsync(http);
        var profile = await PrepareAsync(http, "CreateServiceProfile", """{"Request":{"requestParam":{"serviceProfile":{"name":"Profile","category":"0","status":"1","service":"4|2|3","accessType":"06"}}}}""", "serviceProfile");
        var tariff = await PrepareAsync(http, "createTariff", $$$"""{"tariffInfo":{"tariffName":"Tariff","ratezoneId":"zone","serviceProfileId":"{{{profile}}}","status":"1"}}""", "tariffId");
        return
        [
            new("benefits", "Plans", "/sync-plan", HttpStatusCode.OK,
                number => $$"""{"plan_name":"{{NameOf(number)}}","description":"d","collection_id":"c","color":"blue"}""",
                answer => answer.GetProperty("data").GetProperty("plan_id"), _ => "/get-plan-details", "/get-plans")
            { Refusal = (HttpStatusCode.Forbidden, """{"statusCode":403,"data":{},""") },
            new("compliance", "Companies", "/api/v1/companies", HttpStatusCode.Created,
                number => $$"""{"name":"{{NameOf(number)}}","ein":"{{number:D9}}"}""",
                answer => answer.GetProperty("id"), id => "/api/v1/companies/" + id, "/api/v1/companies")
            { Refusal = (HttpStatusCode.Unauthorized, """{"errors":[{"message":""") },
            new("connectivity", "RatePlans", "/api/createPlan", HttpStatusCode.OK,
                number => $$$"""{"planInfo":{"planName":"{{{NameOf(number)}}}","tariffId":"{{{tariff}}}","serviceProfileId":"{{{profile}}}","status":"1"}}""",
                answer => answer.GetProperty("Response").GetProperty("planId"), id => "/api/QueryRatePlan?planId=" + id, "/api/QueryRatePlan")
            { Refusal = (HttpStatusCode.Unauthorized, """{"Response":{"resultCode":"1",""") },
            new("storage", "QuotaPlans", "/api/v1/plans", HttpStatusCode.Created,
                number => $$"""{"name":"{{NameOf(number)}}","description":"","quota":1}""",
                answer => answer.GetProperty("id"), id => "/api/v1/plans/" + id, "/api/v1/plans")
            { Refusal = (HttpStatusCode.Unauthorized, """{"type":""") },
        ];
    }

    /// <summary>Gets a token of the demo administrator for all four, which further requests carry.</summary>
    public static async Task<string> SignInAsync(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = null;
        using var form = new StringContent(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username=admin@planplatform.local&password={Uri.EscapeDataString("Admin-Passw0rd!")}",
            Encoding.UTF8,
            "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync("/oauth/token", form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    /// <summary>Creates one; its id.</summary>
    public async Task<string> CreateAsync(HttpClient http, int number, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Json(Body(number)) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(Created), $"{Path}: {body}");
        return Id(JsonDocument.Parse(body).RootElement).ToString()!;
    }

    /// <summary>Reads one, which must be there and have its name.</summary>
    public async Task ReadAsync(HttpClient http, string id, int number)
    {
        using var answer = await SendReadAsync(http, id);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((answer.StatusCode, body.Contains($"\"{NameOf(number)}\"", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), $"{Dialect} {id}: {body}");
    }

    public Task<HttpResponseMessage> SendReadAsync(HttpClient http, string id) => IsReadByPost
        ? http.PostAsync(ReadPath(id), Json($$"""{"plan_id":"{{id}}"}"""))
        : http.GetAsync(ReadPath(id));

    /// <summary>The text of the list.</summary>
    public async Task<string> ListAsync(HttpClient http)
    {
        using var answer = IsReadByPost ? await http.PostAsync(ListPath, Json("{}")) : await http.GetAsync(ListPath);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static async Task<string> PrepareAsync(HttpClient http, string call, string body, string id)
    {
        using var answer = await http.PostAsync("/api/" + call, Json(body));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("Response").GetProperty(id).ToString();
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
