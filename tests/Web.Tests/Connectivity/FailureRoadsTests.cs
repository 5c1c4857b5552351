using System.Net.Http.Headers;
using System.Text;
using PlanPlatform.Web.Tests.OAuth;
using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Every road to failure on every call: the envelope, the call's failure code or the HTTP status as the code.</summary>
internal sealed class FailureRoadsTests
{
    private const string NoToken = "Unauthorized - An access token is required";
    private const string BadToken = "Unauthorized - The access token is not valid";

    private static Server Server => Api.Server;

    [TestCaseSource(typeof(Operation), nameof(Operation.WithToken))]
    public async Task WithoutAToken_Is401(Operation operation)
    {
        var answer = await operation.SendAsync(Server, token: null);

        answer.Says(Failure("401", NoToken), 401);
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\""));
    }

    [Test]
    public async Task AnotherKindOfCredential_IsNoToken()
    {
        var answer = await Server.SendAsync(
            HttpMethod.Get, "/api/QueryRatePlan", content: null, token: null, ("Authorization", TokenCalls.Basic("demo-client", "demo-secret")), ("X-Request-Id", "mine"));

        answer.Says(Failure("401", NoToken), 401);
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\""));
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithToken))]
    public async Task ABadToken_Is401(Operation operation)
    {
        (await operation.SendAsync(Server, "pp_at_nobodys")).Says(Failure("401", BadToken), 401);
        (await operation.SendAsync(Server, token: null, ("X-Authorization", "Bearer nobodys"))).Says(Failure("401", BadToken), 401);
        (await operation.SendAsync(Server, token: null, ("X-Authorization", Token))).Says(Failure("401", BadToken), 401);
    }

    [Test]
    public async Task AnExpiredToken_Is401()
    {
        var token = await Server.ClientTokenAsync("connectivity");
        Server.Expire(token);

        (await GetAsync("/api/QueryRatePlan", token)).Says(Failure("401", BadToken), 401);
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithToken))]
    public async Task ATokenWithoutTheScope_Is403(Operation operation) => (await operation.SendAsync(Server, await Server.ClientTokenAsync("benefits")))
        .Says(Failure("403", "Forbidden - The access token lacks the scope"), 403);

    [TestCaseSource(typeof(Operation), nameof(Operation.WithToken))]
    public async Task TheOtherHeader_IsTakenToo(Operation operation) =>
        Assert.That((await operation.SendAsync(Server, token: null, ("X-Authorization", "Bearer " + Token), ("X-Requested-With", "XMLHttpRequest"))).Status, Is.EqualTo(200));

    [TestCaseSource(typeof(Operation), nameof(Operation.WithToken))]
    public async Task TwoCredentials_AreTheCallsFailure(Operation operation) => (await operation.SendAsync(Server, Token, ("X-Authorization", "Bearer " + Token)))
        .Says(operation.Fails("Send one credential only"));

    [Test]
    public async Task TheOtherHeader_IsNotTakenElsewhere()
    {
        var compliance = await Server.SendAsync(HttpMethod.Get, "/api/v1/me", content: null, token: null, ("X-Authorization", "Bearer " + Token));
        var benefits = await Server.SendAsync(
            HttpMethod.Post, "/fetch-groups", Json("{}"), token: null, ("X-Authorization", "Bearer " + await Server.ClientTokenAsync("benefits")));

        Assert.That((compliance.Status, benefits.Status), Is.EqualTo((401, 403)));
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithBody))]
    public async Task ABodyThatIsNoObject_IsTheCallsFailure(Operation operation)
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 130)) + "1" + new string('}', 130);
        foreach (var body in new[] { "", " ", "null", "[]", "[{}]", "5", "\"text\"", "{", "{\"planInfo\":}", "{}{}", deep })
            (await PostAsync(operation.Path, body)).Says(operation.Fails("The request body can't be read"));
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithBody))]
    public async Task AnotherContentType_IsTheCallsFailure(Operation operation)
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/xml" })
        {
            var content = new StringContent(operation.ValidBody, Encoding.UTF8, type);
            (await Server.SendAsync(HttpMethod.Post, operation.Path, content, Token, ("X-Request-Id", "mine")))
                .Says(operation.Fails("The content type is not supported here"));
        }
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithBody))]
    public async Task NoContentType_IsTheCallsFailure(Operation operation)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(operation.ValidBody));
        content.Headers.ContentType = (MediaTypeHeaderValue?)null;

        var answer = await Server.SendAsync(HttpMethod.Post, operation.Path, content, Token, ("X-Request-Id", "mine"));

        Assert.That((answer.Status, answer.Result().Code), Is.EqualTo((200, operation.Code)));
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.WithBody))]
    public async Task ABodyThatIsTooLarge_IsTheCallsFailureWith413(Operation operation)
    {
        var body = operation.ValidBody.PadRight((1024 * 1024) + 1);

        (await PostAsync(operation.Path, body)).Says(operation.Fails("The request body is too large"), 413);
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.All))]
    public async Task AWrongVerb_Is405(Operation operation)
    {
        foreach (var verb in new[] { operation.Verb == "GET" ? "POST" : "GET", "PUT", "DELETE", "PATCH" })
        {
            var answer = await Server.SendAsync(new HttpMethod(verb), operation.Path, content: null, Token, ("X-Request-Id", "mine"));

            answer.Says(Failure("405", "Method Not Allowed - The verb is not allowed here"), 405);
            Assert.That(answer.ContentHeaders.Allow, Is.EqualTo(new[] { operation.Verb }));
        }
    }

    [TestCase("GET", "/api/nothing")]
    [TestCase("POST", "/api/createplans")]
    [TestCase("POST", "/api/v1")]
    [TestCase("DELETE", "/API/Nothing/")]
    public async Task AnUnknownPath_Is404(string verb, string path) =>
        (await Server.SendAsync(new HttpMethod(verb), path, content: null, Token, ("X-Request-Id", "mine")))
        .Says(Failure("404", "Not Found - There is nothing at this path"), 404);

    [TestCase("/api")]
    [TestCase("/api/")]
    [TestCase("/api/createPlan/more")]
    public async Task OtherPaths_AreNotOurs(string path)
    {
        var answer = await Server.SendAsync(HttpMethod.Get, path, content: null, Token);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "application/problem+json")));
    }

    [TestCase("targetAccountId", "10117", "Invalid targetAccountId - targetAccountId is of the wrong type or unreadable")]
    [TestCase("username", "10126", "Bad user name or password - username is of the wrong type or unreadable")]
    [TestCase("password", "10126", "Bad user name or password - password is of the wrong type or unreadable")]
    public async Task AMemberOfTheWrongType_IsNamedAtLogIn(string member, string code, string text)
    {
        var body = $$"""{"username":"a","password":"b","targetAccountId":"1"}""".Replace($"\"{member}\":\"", $"\"{member}\":[\"", StringComparison.Ordinal);
        body = System.Text.RegularExpressions.Regex.Replace(body, $"(\"{member}\":\\[\"[^\"]*\")", "$1]");

        (await PostAsync("/api/login", body)).Says(Failure(code, text));
    }
}
