using System.Text;
using PlanPlatform.Web.Tests.Benefits;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

internal sealed class TokenEndpointTests
{
    private const string Grant = "grant_type=client_credentials";

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<string> Paths() => ["/oauth/token", "/oauth/v1/token", "/api/oauth/token"];

    [TestCaseSource(nameof(Paths))]
    public async Task ClientCredentials_InTheForm_GiveAToken(string path)
    {
        var answer = await Server.AskAsync($"{Grant}&{DemoCredentials}&scope=benefits", path: path);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Match(
            """^\{"access_token":"pp_at_[A-Za-z0-9_-]{43}","expires_in":7200,"token_type":"bearer","scope":"benefits"\}$"""));
        IsNeverStored(answer);
    }

    [TestCaseSource(nameof(Paths))]
    public async Task ClientCredentials_InTheHeader_GiveAToken(string path)
    {
        var answer = await Server.AskAsync(Grant, Basic("demo-client", "demo-secret"), path);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Json.GetProperty("scope").GetString(), Is.EqualTo("benefits compliance connectivity storage"));
    }

    [TestCase("demo-client", "demo-secret")]
    [TestCase("demo%2Dclient", "demo%2Dsecret")]
    [TestCase("demo%2dclient", "demo-secret")]
    public async Task BasicCredentials_MayBeFormEncodedOrNot(string id, string secret) =>
        Assert.That((await Server.AskAsync(Grant, Basic(id, secret))).Status, Is.EqualTo(200));

    [TestCase("basic")]
    [TestCase("BASIC")]
    public async Task TheSchemesCase_IsNoMatter(string scheme) =>
        Assert.That((await Server.AskAsync(Grant, scheme + Basic("demo-client", "demo-secret")[5..])).Status, Is.EqualTo(200));

    [Test]
    public async Task TheSameClientInTheForm_BesidesBasic_IsAllowed() =>
        Assert.That((await Server.AskAsync(Grant + "&client_id=demo-client", Basic("demo-client", "demo-secret"))).Status, Is.EqualTo(200));

    [Test]
    public async Task AToken_WorksOnTheBenefitsApi_WhereItHasTheScope()
    {
        (await Server.CallAsync("/fetch-groups", "{}", await Server.ClientTokenAsync("benefits"))).Okay();
        (await Server.CallAsync("/fetch-groups", "{}", await Server.ClientTokenAsync("storage+benefits"))).Okay();
        (await Server.CallAsync("/fetch-groups", "{}", await Server.ClientTokenAsync("storage"))).IsRefused(403, "UNAUTHORIZED");
    }

    [TestCase("", "benefits compliance connectivity storage")]
    [TestCase("&scope=", "benefits compliance connectivity storage")]
    [TestCase("&scope=storage+benefits", "storage benefits")]
    [TestCase("&scope=benefits%20benefits", "benefits")]
    public async Task Scope_IsWhatIsAskedForOrTheDefault(string parameter, string scope)
    {
        var answer = await Server.AskAsync($"{Grant}&{DemoCredentials}{parameter}");

        Assert.That(answer.Json.GetProperty("scope").GetString(), Is.EqualTo(scope));
    }

    [TestCase("my-domain")]
    [TestCase("MY-DOMAIN")]
    [TestCase("")]
    public async Task Organisation_MayBeTheApplicationsOwn(string domain)
    {
        var answer = await Server.AskAsync($"{Grant}&{DemoCredentials}&organisation={domain}");

        var group = await Server.NewGroupAsync(token: answer.Json.GetProperty("access_token").GetString());
        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.Member(group));
    }

    [Test]
    public async Task Organisation_MayBeOneThatAdmitsTheApplication()
    {
        using var server = new Server();
        server.Scalar("INSERT INTO Admissions (ApplicationId, OrganisationId, CreatedAt, Version) SELECT a.Id, o.Id, '2026-01-01 00:00:00', 0 FROM Applications a, Organisations o WHERE a.ClientId = 'demo-client' AND o.Domain = 'other-domain'");

        var answer = await server.AskAsync($"{Grant}&{DemoCredentials}&organisation=other-domain");

        var group = await server.NewGroupAsync(token: answer.Json.GetProperty("access_token").GetString());
        var theirs = await server.CallAsync("/fetch-groups", "{}", await server.TokenAsync("other", "other-domain"));
        Assert.That(theirs.Okay().Column("group_id"), Is.EqualTo(new[] { group }));
    }

    [TestCase("GET")]
    [TestCase("PUT")]
    public async Task WrongVerb_IsNotAllowed(string verb)
    {
        var content = verb == "GET" ? null : new StringContent(Grant, Encoding.UTF8, "application/x-www-form-urlencoded");

        var answer = await Server.SendAsync(new HttpMethod(verb), "/oauth/token", content, token: null);

        Assert.That(answer.Status, Is.EqualTo(405));
        Assert.That(answer.Body, Does.StartWith("""{"error":"invalid_request","""));
    }

    internal static void IsNeverStored(Answer answer)
    {
        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-store"));
        Assert.That(answer.Headers.Pragma.ToString(), Is.EqualTo("no-cache"));
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
    }
}
