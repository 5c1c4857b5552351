using System.Text;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>Calls that are wrong in two ways: the way that the contract judges first is the one that is told.</summary>
internal sealed class JudgementOrderTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task Verb_ComesBeforeSizeAndToken()
    {
        var content = new ByteArrayContent(new byte[Route.SyncPlan.MaxBody + 1]);

        var answer = await Server.SendAsync(HttpMethod.Put, "/sync-plan", content, token: null);

        answer.IsRefused(405, "METHOD_NOT_ALLOWED");
    }

    [Test]
    public async Task Size_ComesBeforeToken()
    {
        var content = new ByteArrayContent(new byte[Route.SyncPlan.MaxBody + 1]);

        var answer = await Server.SendAsync(HttpMethod.Post, "/sync-plan", content, token: null);

        answer.IsRefused(413, "PAYLOAD_TOO_LARGE");
    }

    [Test]
    public async Task Token_ComesBeforeDomain() =>
        (await Server.PostAsync("/fetch-groups", "{}", token: null, ("domain", "other-domain"))).IsRefused(403, "UNAUTHORIZED");

    [Test]
    public async Task Token_ComesBeforeBody() => (await Server.PostAsync("/sync-plan", "{", token: null)).IsRefused(403, "UNAUTHORIZED");

    [Test]
    public async Task Domain_ComesBeforeBody()
    {
        var text = new StringContent("{", Encoding.UTF8, "text/plain");

        (await Server.CallAsync("/sync-plan", "{", headers: ("domain", "other-domain"))).IsRefused(407, "ACCESS_DENIED", http: 403);
        (await Server.SendAsync(HttpMethod.Post, "/sync-plan", text, SharedServer.Token, ("domain", "other-domain")))
            .IsRefused(407, "ACCESS_DENIED", http: 403);
    }

    [Test]
    public async Task Body_ComesBeforeRequiredFields() =>
        (await Server.CallAsync("/sync-plan", """{"color":"blue" """)).IsRefused(436, "1. Malformed JSON in body");

    // Seven bytes are no UTF-16.
    [Test]
    public async Task ABody_InAnotherEncodingThanItSays_IsMalformed()
    {
        var lie = new ByteArrayContent("""{"a":1}"""u8.ToArray()) { Headers = { { "Content-Type", "application/json; charset=utf-16" } } };
        (await Server.SendAsync(HttpMethod.Post, "/sync-plan", lie, SharedServer.Token)).IsRefused(436, "1. Malformed JSON in body");
    }

    // RFC 8259 8.1 allows for the mark, RFC 9110 5.6.6 for the empty parameter; the misspelt name is common.
    [TestCase("application/json", "\ufeff")]
    [TestCase("application/json;", "")]
    [TestCase("application/json; charset=utf8", "")]
    [TestCase("application/json; charset=\"UTF-8\"", "\ufeff")]
    public async Task ABody_MayBeSaidToBeJsonInAnyWay(string type, string mark)
    {
        foreach (var (path, json) in new[] { ("/sync-plan", Body.Plan()), ("/api/v1/companies", "{}") })
        {
            var body = new ByteArrayContent(Encoding.UTF8.GetBytes(mark + json));
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await Server.SendAsync(HttpMethod.Post, path, body, SharedServer.Token);
            Assert.That((answer.Status, answer.Headers.CacheControl?.ToString()), Is.EqualTo((path == "/sync-plan" ? 200 : 403, "no-store")), answer.Body);
        }
    }

    [Test]
    public async Task RequiredFields_ComeBeforeFormats() =>
        (await Server.CallAsync("/sync-plan", Body.Plan(("plan_name", null), ("color", "bluish")))).IsRefused(435, "Missing required fields: plan_name");

    [Test]
    public async Task Formats_ComeBeforeExistence()
    {
        (await Server.CallAsync("/sync-plan", new { plan_id = "nobody", color = "bluish" })).IsRefused(436, "1. Malformed value in color");
        (await Server.CallAsync("/sync-plan", Body.Plan(("collection_id", "no id"), ("color", "bluish")))).IsRefused(436, "1. Malformed value in color");
        (await Server.CallAsync("/sync-document", new { document_id = "nobody", document_type = "MP3" }))
            .IsRefused(436, "1. Malformed value in document_type");
    }

    [Test]
    public async Task ClientCredentials_ComeAfterFieldsAndFormats()
    {
        const string Path = "/generate-client-auth-token";
        var blankName = Body.Client(("client_secret", "wrong"), ("user", Body.User(("first_name", " "))));
        var badDate = Body.Client(("client_secret", "wrong"), ("user", Body.User(("date_of_birth", "1 May 1980"))));

        (await Server.PostAsync(Path, blankName, token: null)).IsRefused(435, "Missing required user fields: first_name");
        (await Server.PostAsync(Path, badDate, token: null)).IsRefused(436, "1. Malformed value in user.date_of_birth");
    }

    [Test]
    public async Task ClientCredentials_ComeBeforeTheirOrganisation()
    {
        var body = Body.Client(("client_secret", "wrong"), ("user", Body.User(("group_name", "nobody"))));

        (await Server.PostAsync("/generate-client-auth-token", body, token: null)).IsRefused(403, "Invalid client credentials");
    }
}
