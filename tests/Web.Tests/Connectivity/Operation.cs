using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>One call of the API with its failure code.</summary>
internal sealed record Operation(string Verb, string Path, string Code, string Text, string ValidBody = "{}")
{
    private const string PlanInfo = """{"planInfo":{"planName":"a","tariffId":"1","serviceProfileId":"1","status":"1","planId":"1"}}""";
    private const string TariffInfo = """{"tariffInfo":{"tariffName":"a","ratezoneId":"z","serviceProfileId":"1","status":"1","tariffId":"1"}}""";
    private const string EndpointInfo = """{"endpointInfo":{"endpointName":"a","endpointId":"1"}}""";
    private const string ProfileInfo =
        """{"Request":{"requestParam":{"serviceProfile":{"name":"a","category":"0","status":"1","service":"5","serviceProfileId":"1"}}}}""";

    public static IReadOnlyList<Operation> Writes { get; } =
    [
        new("POST", "/api/createPlan", "1602", "Create plan failure", PlanInfo),
        new("POST", "/api/modifyPlan", "1607", "Modify plan failure", PlanInfo),
        new("POST", "/api/deletePlan", "1609", "Delete plan failure", PlanInfo),
        new("POST", "/api/createTariff", "1502", "Create tariff failure", TariffInfo),
        new("POST", "/api/modifyTariff", "1507", "Modify tariff failure", TariffInfo),
        new("POST", "/api/deleteTariff", "1509", "Delete tariff failure", TariffInfo),
        new("POST", "/api/CreateServiceProfile", "1324", "Create service profile failure", ProfileInfo),
        new("POST", "/api/ModifyServiceProfile", "1328", "Modify service profile failure", ProfileInfo),
        new("POST", "/api/DeleteServiceProfile", "1330", "Delete service profile failure", ProfileInfo),
        new("POST", "/api/createEndpoint", "1702", "Create endpoint failure", EndpointInfo),
        new("POST", "/api/modifyEndpoint", "1707", "Modify endpoint failure", EndpointInfo),
        new("POST", "/api/deleteEndpoint", "1709", "Delete endpoint failure", EndpointInfo),
    ];

    public static IReadOnlyList<Operation> Reads { get; } =
    [
        new("GET", "/api/QueryRatePlan", "1605", "Get plan failure"),
        new("GET", "/api/GetTariff", "1505", "Get tariff failure"),
        new("GET", "/api/GetServiceProfile", "1326", "Get service profile failure"),
        new("GET", "/api/GetEndpoint", "1705", "Get endpoint failure"),
    ];

    public static Operation LogIn { get; } = new("POST", "/api/login", "10126", "Bad user name or password", """{"username":"a","password":"b"}""");

    public static Operation Refresh { get; } = new("GET", "/api/RefreshToken", "10126", "Refresh token failure");

    public static IEnumerable<Operation> WithToken => [.. Writes, .. Reads];

    public static IEnumerable<Operation> WithBody => [.. Writes, LogIn];

    public static IEnumerable<Operation> All => [.. Writes, .. Reads, LogIn, Refresh];

    /// <summary>The call's failure as it is on the wire.</summary>
    public string Fails(string reason) => Failure(Code, $"{Text} - {reason}");

    public Task<Answer> SendAsync(Server server, string? token, params (string Name, string Value)[] headers) => server.SendAsync(
        new HttpMethod(Verb), Path, Verb == "GET" ? null : Json(ValidBody), token, [("X-Request-Id", "mine"), .. headers]);

    public override string ToString() => Path;
}
