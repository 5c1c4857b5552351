using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static PlanPlatform.Web.Tests.Compliance.Role;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>
/// Who may do what: every route of the API, asked by everybody. A route without a row fails; a new one is one line. What isn't said of a row is that
/// owner and manager may, that for strangers and administrators there is no such thing, and that without a person's token nothing works.
/// </summary>
internal sealed class IsolationTests
{
    private const string Users = "/api/v1/users";
    private const string Companies = "/api/v1/companies";
    private const string Participants = "/api/v1/participants";
    private const string Documents = "/api/v1/documents";
    private const string Name = """{"name":"New","ein":"987654321"}""";

    private const string Participant =
        """{"company_id":{company},"employee_id":0,"first_name":"A","last_name":"Ofit","street1":"S","city":"Orem","state":"UT","zip":"84606","dob":"1984-12-30","ssn":"1234"}""";

    private const string Table = "employee_id,first_name,last_name,street1,city,state,zip,dob,ssn\n0,A,B,S,Orem,UT,84606,1984-12-30,1234\n";

    // What a call may change although it is refused, or what changes by itself.
    private static readonly string[] Moving = ["AccessTokens", "RefreshTokens", "TokenChains", "SignInFailures", "IdBlocks", "JobLeases", "OutgoingMails"];

    private static readonly Row[] Rows =
    [
        new("GET", "/api/v1/me") { [Stranger] = 200, [Administrator] = 200 },
        new("POST", Users, """{"name":"New","email":"{new}"}""", 201)
            { [Stranger] = 201, [Administrator] = 201, [OtherScope] = 201, [ClientCredentials] = 201 },
        new("GET", Users + "/{owner}") { [Manager] = 404 },
        new("PUT", Users + "/{owner}", """{"name":"New","email":"{new}"}""") { [Manager] = 404 },
        new("DELETE", Users + "/{owner}", Success: 204) { [Manager] = 404 },
        new("POST", Companies, Name, 201) { [Stranger] = 201, [Administrator] = 201 },
        new("GET", Companies) { [Stranger] = 200, [Administrator] = 200 },
        new("GET", Companies + "/{company}"),
        new("PUT", Companies + "/{company}", Name),
        new("DELETE", Companies + "/{company}", Success: 204),
        new("GET", Companies + "/{company}/findings"),
        new("GET", Companies + "/{company}/managers"),
        new("POST", Companies + "/{company}/managers", """{"email":"admin@other.local"}""", 201),
        new("DELETE", Companies + "/{company}/managers/{manager}", Success: 204),
        new("POST", Participants, Participant, 201) { [Stranger] = 400, [Administrator] = 400 },
        new("GET", Participants + "?company_id={company}"),
        new("GET", Participants + "/{participant}"),
        new("PUT", Participants + "/{participant}", """{"employee_id":{participant},"city":"Provo"}"""),
        new("DELETE", Participants + "/{participant}", Success: 204),
        new("POST", Participants + "/archive?participant_id={participant}"),
        new("GET", Participants + "/archive?participant_id={participant}"),
        new("POST", Participants + "/{archived}/restore"),
        new("POST", Companies + "/{company}/participants/import", Table) { ContentType = "text/csv" },
        new("GET", Companies + "/{company}/participants/export"),
        new("GET", Companies + "/{company}/documents"),
        new("POST", Companies + "/{company}/documents", Scene.DocumentForm, 201) { ContentType = Scene.DocumentFormType },
        new("GET", Documents + "/{document}"),
        new("GET", Documents + "/{document}/content"),
        new("DELETE", Documents + "/{document}", Success: 204),
        new("POST", Documents + "/{document}/distributions", Success: 202),
        new("GET", "/api/v1/distributions/{distribution}"),
        new("GET", "/api/v1/notices?company_id={company}"),
        new("GET", "/api/v1/activities?company_id={company}"),
    ];

    private Server _server = null!;
    private Scene _scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new Server();
        _scene = await Scene.SetAsync(_server);
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    private static IEnumerable<TestCaseData> Cells() =>
        Rows.SelectMany(row => Enum.GetValues<Role>(), (row, role) => new TestCaseData(row, role).SetArgDisplayNames($"{row.Verb} {row.Path}", $"{role}"));

    [Test]
    public void EveryRoute_HasARow()
    {
        var routes = _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiExplorerSettingsAttribute>()?.GroupName == "compliance")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (endpoint, verb) => Form(verb, "/" + endpoint.RoutePattern.RawText));

        Assert.That(Rows.Select(row => Form(row.Verb, row.Path)), Is.EquivalentTo(routes));
    }

    [TestCaseSource(nameof(Cells))]
    public async Task ACall_IsAnsweredAsTheTableSays(Row row, Role role)
    {
        await _scene.RefreshAsync();
        var path = _scene.Fill(row.Path);
        var before = Snapshot();

        var answer = await _scene.SendAsync(row.Verb, path, row.Body is null ? null : _scene.Fill(row.Body), row.ContentType, role);

        Assert.That(answer.Status, Is.EqualTo(row[role]), answer.Body);
        if (answer.Status >= 400)
        {
            Assert.That(Snapshot(), Is.EqualTo(before), "nothing is changed");
            Assert.That(answer.Body, Does.Match("""^\{"errors":\[\{("field":"company_id",)?"message":"[^"]+"\}\]\}$"""));
        }

        if (role is not (Owner or Manager))
            Assert.That(_scene.Names.Where(name => answer.Body.Contains(name, StringComparison.OrdinalIgnoreCase)), Is.Empty, "nothing of theirs is named");
    }

    private static string Form(string verb, string path) => $"{verb} {Regex.Replace(path.Split('?')[0], @"\{.*?\}(?=/|$)", "{}")}";

    private string Snapshot() => string.Join('\n', _server.Tables().Except(Moving, StringComparer.Ordinal).SelectMany(table => _server.Rows($"SELECT * FROM {table}").Prepend(table)));
}
