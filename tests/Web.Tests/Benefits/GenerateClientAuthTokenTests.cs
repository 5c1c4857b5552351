namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class GenerateClientAuthTokenTests
{
    private const string Path = "/generate-client-auth-token";
    private const string NotIdentified = "Missing required user fields: date_of_birth or email or uid";

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<TestCaseData> Missing() =>
    [
        Case("Missing required fields: client_id, client_secret, fingerprint, user", "{}"),
        Case("Missing required fields: client_id", Body.Client(("client_id", ""))),
        Case("Missing required fields: client_secret, fingerprint", Body.Client(("client_secret", null), ("fingerprint", "  "))),
        Case("Missing required fields: user", Body.Client(("user", null))),
        Case("Missing required fields: client_id", Body.Client(("client_id", Body.Absent), ("user", Body.User(("last_name", null))))),
        Case("Missing required user fields: first_name, last_name", """{"client_id":"a","client_secret":"b","fingerprint":"c","user":{}}"""),
        Case("Missing required user fields: last_name", WithUser(("last_name", " "), ("email", null))),
        Case(NotIdentified, WithUser(("email", Body.Absent))),
        Case(NotIdentified, WithUser(("email", ""), ("uid", " "), ("eid", null), ("date_of_birth", ""), ("phone", "1"))),
    ];

    private static IEnumerable<TestCaseData> Malformed() =>
    [
        Case("1. Wrong type or unreadable value in client_id", Body.Client(("client_id", 5))),
        Case("1. Wrong type or unreadable value in user", Body.Client(("user", "John Doe"))),
        Case("1. Wrong type or unreadable value in user", Body.Client(("user", new[] { "John", "Doe" }))),
        Case("1. Wrong type or unreadable value in user.uid", WithUser(("uid", 5))),
        Case("1. Value too long in fingerprint", Body.Client(("fingerprint", new string('f', 1001)))),
        Case("1. Value too long in user.first_name", WithUser(("first_name", new string('f', 201)))),
        Case("1. Value too long in user.uid", WithUser(("uid", new string('u', 129)))),
        Case("1. Malformed value in user.email", WithUser(("email", "John Doe <john@example.com>"))),
        Case("1. Malformed value in user.email", WithUser(("email", "john"))),
        Case("1. Malformed value in user.date_of_birth", WithUser(("date_of_birth", "1980-02-30"))),
        Case("1. Malformed value in user.date_of_birth", WithUser(("date_of_birth", "1980-5-1"))),
        Case("1. Malformed value in user.date_of_birth", WithUser(("date_of_birth", "1980-05-01T00:00:00Z"))),
    ];

    [TestCaseSource(nameof(Missing))]
    public async Task WhenFieldsAreMissing_NamesThem(string message, string body) =>
        (await Server.PostAsync(Path, body, token: null)).IsRefused(435, message);

    [TestCaseSource(nameof(Malformed))]
    public async Task WhenFieldsAreMalformed_NamesThem(string message, string body) =>
        (await Server.PostAsync(Path, body, token: null)).IsRefused(436, message);

    [TestCase("email", "jane@example.com")]
    [TestCase("uid", "u-1")]
    [TestCase("eid", "e-1")]
    [TestCase("date_of_birth", "1980-02-29")]
    public async Task WhenOneThingIdentifiesThePerson_IsEnough(string field, string value)
    {
        var answer = await Server.PostAsync(Path, WithUser(("email", Body.Absent), (field, value)), token: null);

        (await Server.CallAsync("/fetch-groups", "{}", answer.Okay().GetProperty("access_token").GetString())).Okay();
    }

    [TestCase("demo-client", "wrong")]
    [TestCase("demo-client", "Demo-secret")]
    [TestCase("demo-client", "other-secret")]
    [TestCase("DEMO-CLIENT", "demo-secret")]
    [TestCase("nobody", "demo-secret")]
    [TestCase("demo-spa", "demo-secret")]
    public async Task WhenTheClientIsBad_IsRefused(string id, string secret) =>
        (await Server.PostAsync(Path, Body.Client(("client_id", id), ("client_secret", secret)), token: null))
        .IsRefused(403, "Invalid client credentials");

    [TestCase("no-such-domain")]
    [TestCase("other-domain")]
    [TestCase("my-branch")]
    public async Task WhenTheClientMayNotActThere_IsDenied(string domain) =>
        (await Server.PostAsync(Path, WithUser(("group_name", domain)), token: null)).IsRefused(407, "ACCESS_DENIED", http: 403);

    [Test]
    public async Task WhenTheDomainHeaderIsAnother_IsDenied() =>
        (await Server.PostAsync(Path, Body.Client(), token: null, ("domain", "other-domain"))).IsRefused(407, "ACCESS_DENIED", http: 403);

    [Test]
    public async Task WhenTheDomainsCaseDiffers_IsTheSame() =>
        (await Server.PostAsync(Path, WithUser(("group_name", "My-DOMAIN")), token: null)).Okay();

    [TestCase(null)]
    [TestCase("")]
    public async Task WhenTheClientBelongsToOneOrganisation_NeedsNoGroupName(string? domain)
    {
        var answer = await Server.PostAsync(Path, WithUser(("group_name", domain)), token: null);

        var group = await Server.NewGroupAsync(token: answer.Okay().GetProperty("access_token").GetString());
        Assert.That((await Server.CallAsync("/fetch-groups", "{}")).Data.Column("group_id"), Has.Member(group));
    }

    [Test]
    public async Task WhenTheClientIsAdmittedToSeveral_NeedsTheGroupName()
    {
        using var server = new Server();
        server.Scalar("INSERT INTO Admissions (ApplicationId, OrganisationId, CreatedAt, Version) SELECT a.Id, o.Id, '2026-01-01 00:00:00', 0 FROM Applications a, Organisations o WHERE a.ClientId = 'demo-client' AND o.Domain = 'other-domain'");

        (await server.PostAsync(Path, WithUser(("group_name", null)), token: null)).IsRefused(435, "Missing required user fields: group_name");
        (await server.PostAsync(Path, WithUser(("group_name", "other-domain")), token: null)).Okay();
    }

    [Test]
    public async Task Tokens_DifferEachTime()
    {
        var first = await Server.TokenAsync();
        var second = await Server.TokenAsync();

        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task ABadBearerToken_IsNoMatterHere() =>
        (await Server.PostAsync(Path, Body.Client(), token: "nonsense")).Okay();

    [Test]
    public async Task TheFingerprint_StandsInForNoSecret() =>
        (await Server.PostAsync(Path, Body.Client(("client_secret", "device-fingerprint-123"), ("fingerprint", "demo-secret")), token: null))
        .IsRefused(403, "Invalid client credentials");

    private static string WithUser(params (string Name, object? Value)[] changes) => Body.Client(("user", Body.User(changes)));

    private static TestCaseData Case(string message, string body) => new(message, body);
}
