using System.Text;
using System.Text.Json;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>One server for the tests of this API, whose clock stands still, so that answers can be compared to the letter.</summary>
[SetUpFixture]
internal sealed class Api
{
    private static Server? _server;

    public static Server Server => _server ?? throw new InvalidOperationException("The server is not started.");

    /// <summary>A token of the demo application, which acts alone in the demo organisation.</summary>
    public static string Token { get; private set; } = "";

    /// <summary>The same of the other organisation.</summary>
    public static string OtherToken { get; private set; } = "";

    /// <summary>A name that nothing else has.</summary>
    public static string NewName(string prefix = "n") => $"{prefix} {Guid.NewGuid():N}";

    public static Task<Answer> PostAsync(string path, string json, string? token = null, params (string Name, string Value)[] headers) =>
        Server.PostAsync(path, json, token ?? Token, [("X-Request-Id", "mine"), .. headers]);

    public static Task<Answer> GetAsync(string path, string? token = null) =>
        Server.SendAsync(HttpMethod.Get, path, content: null, token ?? Token, ("X-Request-Id", "mine"));

    /// <summary>A success as it is on the wire; <paramref name="rest"/> follows the result.</summary>
    public static string Success(string code, string text, string rest = "") =>
        $$$"""{"Response":{"resultCode":"0","responseId":"mine","responseTimestamp":"01/03/2026 12:00:00","resultParam":{"resultCode":"{{{code}}}","resultDescription":"{{{text}}}"}""" + rest + "}}";

    /// <summary>A failure as it is on the wire.</summary>
    public static string Failure(string code, string text) =>
        $$$"""{"Response":{"resultCode":"1","responseId":"mine","responseTimestamp":"01/03/2026 12:00:00","resultParam":{"resultCode":"{{{code}}}","resultDescription":"{{{text}}}"}""" + "}}";

    /// <summary>A list as it is on the wire.</summary>
    public static string Rows(string code, string text, params string[] rows) =>
        Success(code, text, $",\"responseParam\":{{\"rows\":[{string.Join(',', rows)}]}}");

    /// <summary>A token of somebody who has just registered, and so has an organisation of their own with nothing in it.</summary>
    public static async Task<string> NewTenantAsync()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        var answer = await Server.PostAsync("/api/login", $$"""{"username":"{{person.Email}}","password":"{{NewPerson.FirstPassword}}"}""", token: null);
        return answer.Json.GetProperty("AccessToken").GetString()!;
    }

    public static async Task<string> NewProfileAsync(string? token = null) => (await PostAsync(
        "/api/CreateServiceProfile", Profile($$"""{"name":"{{NewName()}}","category":"0","status":"1","service":"4|2|3","accessType":"06"}"""), token)).Id("serviceProfile");

    public static async Task<string> NewTariffAsync(string profileId, string? token = null) => (await PostAsync(
        "/api/createTariff", $$$"""{"tariffInfo":{"tariffName":"{{{NewName()}}}","ratezoneId":"zone","serviceProfileId":"{{{profileId}}}","status":"1"}}""", token)).Id("tariffId");

    public static async Task<NewPlan> NewPlanAsync(string? token = null, int status = 1)
    {
        var profileId = await NewProfileAsync(token);
        var (tariffId, name) = (await NewTariffAsync(profileId, token), NewName());
        var answer = await PostAsync("/api/createPlan", Plan(name, tariffId, profileId, status), token);
        return new NewPlan(answer.Id("planId"), name, tariffId, profileId);
    }

    public static async Task<string> NewEndpointAsync(string planId, string? token = null) =>
        (await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{NewName()}}}","planId":"{{{planId}}}"}}""", token)).Id("endpointId");

    public static string Plan(string name, string tariffId, string profileId, int status = 1) =>
        $$$"""{"planInfo":{"planName":{{{JsonSerializer.Serialize(name)}}},"tariffId":"{{{tariffId}}}","serviceProfileId":"{{{profileId}}}","status":"{{{status}}}"}}""";

    public static string Profile(string json) => """{"Request":{"requestParam":{"serviceProfile":""" + json + "}}}";

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new TestClock().Start();
        Token = await _server.ClientTokenAsync("connectivity");
        OtherToken = (await _server.AskAsync("grant_type=client_credentials&client_id=other-client&client_secret=other-secret&scope=connectivity"))
            .Json.GetProperty("access_token").GetString()!;
    }

    [OneTimeTearDown]
    public void Stop() => _server?.Dispose();
}

/// <summary>A plan that a test made.</summary>
internal sealed record NewPlan(string Id, string Name, string TariffId, string ProfileId)
{
    public string Row(int status = 1) =>
        $$"""{"planId":"{{Id}}","planName":"{{Name}}","tariffId":"{{TariffId}}","serviceProfileId":"{{ProfileId}}","status":{{status}}}""";
}
