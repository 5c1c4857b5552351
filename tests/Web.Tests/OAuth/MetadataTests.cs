using System.Text.Json;
using static PlanPlatform.Web.Tests.OAuth.TestApplications;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The server's metadata (RFC 8414), true to what is offered.</summary>
internal sealed class MetadataTests
{
    private const string Path = "/.well-known/oauth-authorization-server";
    private const string Set = "https://plans.example.com";

    [Test]
    public async Task Metadata_IsWhatIsOffered()
    {
        var answer = await SharedServer.Instance.SendAsync(HttpMethod.Get, Path, content: null, token: null);

        var address = SharedServer.Instance.Http.BaseAddress!.ToString().TrimEnd('/');
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(answer.Body, Is.EqualTo(
            $$"""{"issuer":"{{address}}","authorization_endpoint":"{{address}}/oauth/authorize","token_endpoint":"{{address}}/oauth/token","revocation_endpoint":"{{address}}/oauth/revoke","introspection_endpoint":"{{address}}/oauth/introspect","scopes_supported":["benefits","compliance","connectivity","storage"],"response_types_supported":["code"],"response_modes_supported":["query"],"grant_types_supported":["authorization_code","refresh_token","client_credentials","password"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post","none"],"revocation_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post","none"],"introspection_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true,"service_documentation":"{{address}}/docs"}"""));
    }

    [TestCase("token_endpoint")]
    [TestCase("revocation_endpoint")]
    [TestCase("introspection_endpoint")]
    public async Task EveryEndpoint_IsThere(string name)
    {
        var metadata = (await SharedServer.Instance.SendAsync(HttpMethod.Get, Path, content: null, token: null)).Json;

        var answer = await SharedServer.Instance.AskAsync("", path: new Uri(metadata.GetProperty(name).GetString()!).PathAndQuery);

        Assert.That(answer.Status, Is.EqualTo(401), "It asks for credentials, so it is there.");
    }

    [Test]
    public async Task WhenAnApiIsSwitchedOff_ItsScopeIsNotOffered()
    {
        using var server = new TestClock().Start(("Apis:Storage:Enabled", "false"));

        var metadata = (await server.SendAsync(HttpMethod.Get, Path, content: null, token: null)).Json;

        Assert.That(metadata.GetProperty("scopes_supported").GetRawText(), Is.EqualTo("""["benefits","compliance","connectivity"]"""));
    }

    [TestCase(Set)]
    [TestCase(Set + "/")]
    public async Task WhenTheIssuerIsSet_EverythingSaysIt(string setting)
    {
        using var server = new TestClock().Start(("OAuth:Issuer", setting));
        var application = await server.NewApplicationAsync();
        using var browser = await Approval.SignedInAsync(server);

        var metadata = (await server.SendAsync(HttpMethod.Get, Path, content: null, token: null)).Json;
        var approved = await browser.DecideAsync(application.Request(), "approve");
        var refused = await browser.GetAsync($"/oauth/authorize?client_id={application.ClientId}&response_type=token&redirect_uri={Callback}");
        var pair = (await server.AskAsync(application.Exchange(approved.Parameter("code")!))).Pair();
        var facts = (await server.AskAsync($"{application.Credentials}&token={pair.AccessToken}", path: "/oauth/introspect")).Json;

        var addresses = metadata.EnumerateObject().Where(member => member.Name == "issuer" || member.Name.EndsWith("_endpoint", StringComparison.Ordinal));
        Assert.That(metadata.GetProperty("issuer").GetString(), Is.EqualTo(Set));
        Assert.That(addresses.Select(member => member.Value.GetString()), Is.All.StartsWith(Set));
        Assert.That((approved.Parameter("iss"), refused.Parameter("iss"), facts.GetProperty("iss").GetString()), Is.EqualTo((Set, Set, (string?)Set)));
    }

    [Test]
    public async Task Members_WithoutAValue_AreLeftOut()
    {
        var metadata = (await SharedServer.Instance.SendAsync(HttpMethod.Get, Path, content: null, token: null)).Json;

        Assert.That(metadata.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Null || member.Value.GetRawText() == "[]"), Is.Empty);
    }

    // What isn't offered isn't there: no implicit grant, no registration, no device flow.
    [TestCase("/oauth/register")]
    [TestCase("/oauth/device_authorization")]
    [TestCase("/oauth/par")]
    public async Task NothingElse_IsThere(string path) => Assert.That((await SharedServer.Instance.AskAsync("", path: path)).Status, Is.EqualTo(404));
}
