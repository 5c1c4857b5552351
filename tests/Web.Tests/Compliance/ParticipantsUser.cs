using System.Text;
using System.Text.Json.Nodes;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Somebody new who uses the compliance API through the demo application, and the shortest ways to what they need.</summary>
internal sealed class ParticipantsUser(Server server, string token)
{
    public static readonly (string Name, object? Value)[] Comply =
    [
        ("employee_id", 0), ("first_name", "Comply"), ("last_name", "Ants"), ("email", "compliance@plangrade.com"), ("phone", "1234567890"),
        ("street1", "1234 Fake St."), ("city", "Orem"), ("state", "UT"), ("zip", "84606"), ("dob", "1984-12-30"), ("ssn", "7319"),
    ];

    public static async Task<ParticipantsUser> NewAsync(Server? server = null)
    {
        server ??= SharedServer.Instance;
        var person = await new NewPerson(server).RegisterAsync();
        var answer = await server.AskAsync(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username={person.Email}&password={Uri.EscapeDataString(NewPerson.FirstPassword)}");
        return new ParticipantsUser(server, answer.Json.GetProperty("access_token").GetString()!);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string? json = null) => SendAsync(HttpMethod.Post, path, json);

    public Task<Answer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Answer> SendAsync(HttpMethod verb, string path, string? json = null, params (string Name, string Value)[] headers) =>
        SendAsync(verb, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public Task<Answer> SendAsync(HttpMethod verb, string path, HttpContent? content, params (string Name, string Value)[] headers) =>
        server.SendAsync(verb, path, content, token, headers);

    public async Task<int> AddCompanyAsync(string ein = "123456789") =>
        await CreatedAsync("/api/v1/companies", $$"""{"name":"plangrade","ein":"{{ein}}"}""");

    /// <summary>Adds the document's first participant, with other members.</summary>
    public Task<int> AddAsync(int companyId, params (string Name, object? Value)[] others) => CreatedAsync("/api/v1/participants", Body(companyId, others));

    public Task<int> AddDependentAsync(int companyId, int employeeId, params (string Name, object? Value)[] others) =>
        AddAsync(companyId, [("employee_id", employeeId), ("ssn", null), .. others]);

    public async Task<IReadOnlyList<int>> ListAsync(int companyId, string more = "") =>
        [.. (await GetAsync($"/api/v1/participants?company_id={companyId}{more}")).Json.GetProperty("participants").EnumerateArray()
            .Select(participant => participant.GetProperty("id").GetInt32())];

    public static string Body(int companyId, params (string Name, object? Value)[] others)
    {
        var body = new JsonObject { ["company_id"] = companyId };
        foreach (var (name, value) in Comply.Concat(others))
            body[name] = value is JsonNode node ? node : JsonValue.Create(value);
        return body.ToJsonString();
    }

    private async Task<int> CreatedAsync(string path, string json)
    {
        var answer = await PostAsync(path, json);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }
}
