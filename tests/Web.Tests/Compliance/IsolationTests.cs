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
    private const string Name = """{"name":"New","ein":"987654321"}""";

    // What a call may change although it is refused, or what changes by itself.
    private static readonly string[] Moving = ["AccessTokens", "RefreshTokens", "TokenChains", "SignInFailures", "IdBlocks", "OutgoingMails"];

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

        var answer = await _scene.SendAsync(row.Verb, path, row.Body is null ? null : _scene.Fill(row.Body), role);

        Assert.That(answer.Status, Is.EqualTo(row[role]), answer.Body);
        if (answer.Status >= 400)
        {
            Assert.That(Snapshot(), Is.EqualTo(before), "nothing is changed");
            Assert.That(answer.Body, Does.Match("""^\{"errors":\[\{"message":"[^"]+"\}\]\}$"""));
        }

        if (role is not (Owner or Manager))
            Assert.That(_scene.Names.Where(name => answer.Body.Contains(name, StringComparison.OrdinalIgnoreCase)), Is.Empty, "nothing of theirs is named");
    }

    private static string Form(string verb, string path) => $"{verb} {Regex.Replace(path, @"\{.*?\}(?=/|$)", "{}")}";

    private string Snapshot() => string.Join('\n', _server.Tables().Except(Moving, StringComparer.Ordinal).SelectMany(table => _server.Rows($"SELECT * FROM {table}").Prepend(table)));
}
