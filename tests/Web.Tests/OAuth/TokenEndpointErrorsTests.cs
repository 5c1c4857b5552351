using System.Text;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The error table of RFC 6749 5.2.</summary>
internal sealed class TokenEndpointErrorsTests
{
    private const string Grant = "grant_type=client_credentials";

    private static readonly string Demo = Basic("demo-client", "demo-secret");

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<TestCaseData> Errors() =>
    [
        Case("missing grant", "invalid_request", DemoCredentials),
        Case("empty grant", "invalid_request", "grant_type=&" + DemoCredentials),
        Case("repeated parameter", "invalid_request", $"{Grant}&{DemoCredentials}&scope=benefits&scope=storage"),
        Case("repeated grant", "invalid_request", $"{Grant}&{Grant}&{DemoCredentials}"),
        Case("repeated unknown parameter", "invalid_request", $"{Grant}&{DemoCredentials}&x=1&x=1"),
        Case("a broken escape", "invalid_request", $"{Grant}&{DemoCredentials}&scope=100%"),
        Case("bytes that are no text", "invalid_request", $"{Grant}&{DemoCredentials}&x=%ff"),
        Case("a name that is no text", "invalid_request", $"{Grant}&{DemoCredentials}&%ff=x"),
        Case("credentials both ways", "invalid_request", $"{Grant}&{DemoCredentials}", Demo),
        Case("secret both ways", "invalid_request", $"{Grant}&client_secret=demo-secret", Demo),
        Case("two clients", "invalid_request", $"{Grant}&client_id=other-client", Demo),
        Case("unknown grant", "unsupported_grant_type", $"grant_type=urn:example:magic&{DemoCredentials}"),
        Case("other case of the grant", "unsupported_grant_type", $"grant_type=CLIENT_CREDENTIALS&{DemoCredentials}"),
        Case("unknown scope", "invalid_scope", $"{Grant}&{DemoCredentials}&scope=everything"),
        Case("a known and an unknown scope", "invalid_scope", $"{Grant}&{DemoCredentials}&scope=benefits+everything"),
        Case("a grant that it isn't registered for", "unauthorized_client", $"{Grant}&client_id=demo-spa"),
        Case("a grant that it isn't registered for, from a client that sends its empty secret", "unauthorized_client", Grant, Basic("demo-spa", "")),
        Case("an organisation that hasn't admitted it", "unauthorized_client", $"{Grant}&{DemoCredentials}&organisation=other-domain"),
        Case("an organisation that isn't there", "unauthorized_client", $"{Grant}&{DemoCredentials}&organisation=nowhere"),
    ];

    private static IEnumerable<TestCaseData> BadClients() =>
    [
        new(Grant, null),
        new($"{Grant}&client_id=demo-client", null),
        new($"{Grant}&client_id=demo-client&client_secret=", null),
        new($"{Grant}&client_id=demo-client&client_secret=wrong", null),
        new($"{Grant}&client_id=nobody&client_secret=demo-secret", null),
        new($"{Grant}&client_id=demo-client&client_secret=other-secret", null),
        new($"{Grant}&client_id=demo-spa&client_secret=anything", null),
        new(Grant, Basic("demo-client", "wrong")),
        new(Grant, Basic("demo-client", "")),
        new(Grant, Basic("", "demo-secret")),
        new(Grant, "Basic demo-client:demo-secret"),
        new(Grant, "Basic"),
    ];

    [TestCaseSource(nameof(Errors))]
    public async Task WhenTheRequestIsWrong_Gives400(string form, string? authorization, string error)
    {
        var answer = await Server.AskAsync(form, authorization);

        Assert.That(answer.Status, Is.EqualTo(400));
        IsError(answer, error);
        // RFC 6749 5.2 has the header with 401 only.
        Assert.That(answer.Headers.WwwAuthenticate, Is.Empty);
    }

    [TestCaseSource(nameof(BadClients))]
    public async Task WhenTheClientIsBad_Gives401(string form, string? authorization)
    {
        var answer = await Server.AskAsync(form, authorization);

        Assert.That(answer.Status, Is.EqualTo(401));
        IsError(answer, "invalid_client");
        Assert.That(
            answer.Headers.WwwAuthenticate.Select(header => header.Scheme), Is.EqualTo(authorization is null ? [] : new[] { "Basic" }));
    }

    [TestCase("?client_id=demo-client&client_secret=demo-secret")]
    [TestCase("?client_secret=demo-secret")]
    public async Task WhenCredentialsAreInTheQuery_Gives400(string query)
    {
        IsError(await Server.AskAsync(Grant, path: "/oauth/token" + query), "invalid_request");
        IsError(await Server.AskAsync($"{Grant}&{DemoCredentials}", path: "/oauth/token" + query), "invalid_request");
    }

    [TestCase("application/json", """{"grant_type":"client_credentials","client_id":"demo-client","client_secret":"demo-secret"}""")]
    [TestCase("text/plain", Grant + "&" + DemoCredentials)]
    public async Task WhenTheContentTypeIsWrong_Gives400(string contentType, string body)
    {
        var answer = await Server.SendAsync(HttpMethod.Post, "/oauth/token", new StringContent(body, Encoding.UTF8, contentType), token: null);

        Assert.That(answer.Status, Is.EqualTo(400));
        IsError(answer, "invalid_request");
    }

    // RFC 9110 8.3.1: a media type's case is no matter, nor is a parameter of it.
    [TestCase("Application/X-WWW-Form-Urlencoded")]
    [TestCase("application/x-www-form-urlencoded; charset=utf-8")]
    public async Task WhenTheContentTypeIsWrittenOtherwise_ItIsTheSame(string contentType)
    {
        var content = new StringContent($"{Grant}&{DemoCredentials}", Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);

        Assert.That((await Server.SendAsync(HttpMethod.Post, "/oauth/token", content, token: null)).Status, Is.EqualTo(200));
    }

    private static void IsError(Answer answer, string error)
    {
        Assert.That(answer.Body, Does.Match($$"""^\{"error":"{{error}}","error_description":"[ !#-\[\]-~]+"\}$"""));
        TokenEndpointTests.IsNeverStored(answer);
    }

    private static TestCaseData Case(string name, string error, string form, string? authorization = null) =>
        new TestCaseData(form, authorization, error).SetArgDisplayNames(name);
}
