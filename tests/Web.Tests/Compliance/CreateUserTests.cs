using System.Text;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.Compliance;

internal sealed class CreateUserTests
{
    private const string Path = "/api/v1/users";
    private const string Invitation = "Your account with PlanPlatform";

    private readonly string _email = $"{Guid.NewGuid():N}@example.com";
    private readonly Mailbox _mailbox = new(SharedServer.Instance.DataFolder);

    private static Server Server => SharedServer.Instance;

    private static (string, string) DemoKey => ("Authorization", Basic("demo-client", "demo-secret"));

    [Test]
    public async Task TheDocumentsSample()
    {
        var email = NewEmail();

        var created = await CreateAsync("Test User", email);

        var id = Server.PersonId(email);
        Assert.That((created.Status, created.Body), Is.EqualTo((201, $$"""{"id":{{id}}}""")));
        Assert.That(created.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/users/{id}"));
        Assert.That(Server.Scalar("SELECT o.Domain FROM People p JOIN Organisations o ON o.Id = p.OrganisationId WHERE p.Id = @id", ("@id", id)), Is.EqualTo("my-domain"));
    }

    [TestCase("/api/v1/users")]
    [TestCase("/api/v1/users.json")]
    public async Task AForm_WithTheKeyBesideTheFields(string path)
    {
        var email = NewEmail();

        var created = await FormAsync(path, $"name=Test+User&email={email}&{DemoCredentials}");

        Assert.That(created.Status, Is.EqualTo(201), created.Body);
        Assert.That(created.Headers.Location?.ToString(), Does.EndWith($"/{Server.PersonId(email)}"));
    }

    [TestCase("""{"name":"A","email":"$","client_id":"demo-client","client_secret":"demo-secret"}""")]
    [TestCase("""{"user":{"name":"A","email":"$","client_id":"demo-client","client_secret":"demo-secret"}}""")]
    public async Task Json_WithTheKeyBesideTheFields(string json) =>
        Assert.That((await Server.PostAsync(Path, json.Replace("$", NewEmail(), StringComparison.Ordinal), token: null)).Status, Is.EqualTo(201));

    [TestCase("benefits")]
    [TestCase("storage")]
    public async Task ATokenOfAnyScope_WithoutAPerson(string scope)
    {
        var email = NewEmail();

        var created = await Server.PostAsync(Path, Json("A", email), await Server.ClientTokenAsync(scope));

        Assert.That(created.Status, Is.EqualTo(201), created.Body);
        Assert.That(HomeOf(email), Is.EqualTo("my-domain"));
    }

    [Test]
    public async Task ATokenWithAPerson_PutsNobodyIntoThatPersonsOrganisation()
    {
        var person = await ComplianceUser.RegisteredAsync(Server);
        var email = NewEmail();

        var created = await person.PostAsync(Path, Json("A", email));

        Assert.That(created.Status, Is.EqualTo(201), created.Body);
        Assert.That(HomeOf(email), Is.EqualTo("my-domain"));
    }

    [Test]
    public async Task WithoutAKey_OrWithAWrongOne()
    {
        var json = Json("A", NewEmail());
        var none = await Server.PostAsync(Path, json, token: null);
        var wrong = await Server.PostAsync(Path, json, token: null, ("Authorization", Basic("demo-client", "wrong")));
        var unknown = await Server.PostAsync(Path, json, token: null, ("Authorization", Basic("nobody", "demo-secret")));
        var beside = await Server.PostAsync(Path, """{"client_id":"demo-client","client_secret":"wrong"}""", token: null);
        var halved = await Server.PostAsync(Path, """{"client_id":"demo-client"}""", token: null);
        var publicly = await Server.PostAsync(Path, """{"client_id":"demo-spa"}""", token: null);
        var query = await Server.PostAsync($"{Path}?{DemoCredentials}", json, token: null);

        foreach (var answer in new[] { none, wrong, unknown, beside, halved, publicly, query })
        {
            Assert.That((answer.Status, answer.Body), Is.EqualTo((401, """{"errors":[{"message":"The client credentials are not valid."}]}""")));
            Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Basic realm=\"PlanPlatform\""));
        }
    }

    [Test]
    public async Task ATokenThatDoesNotWork()
    {
        var answer = await Server.PostAsync(Path, Json("A", NewEmail()), "nonsense");

        Assert.That((answer.Status, answer.Headers.WwwAuthenticate.ToString()), Is.EqualTo((401, "Bearer realm=\"PlanPlatform\", error=\"invalid_token\"")));
    }

    // Nothing in the body is needed to judge what is in the header.
    [TestCase("{", "application/json")]
    [TestCase("null", "application/json")]
    [TestCase("", "application/json")]
    [TestCase("a,b", "text/csv")]
    [TestCase(null, null)]
    public async Task WhoAsks_IsJudgedBeforeTheBody(string? body, string? type)
    {
        foreach (var header in new[] { "Bearer nonsense", "Bearer", "Digest x", Basic("demo-client", "wrong"), Basic("demo-spa", "") })
        {
            var answer = await SendAsync(body, type, ("Authorization", header));
            Assert.That((answer.Status, answer.Headers.WwwAuthenticate.Count), Is.EqualTo((401, 1)), header);
        }

        Assert.That((await SendAsync(body, type, DemoKey)).Status, Is.EqualTo(type == "application/json" ? 400 : 415));
    }

    [Test]
    public async Task WithoutAHeader_TheKeyIsLookedForInTheBody_IfThereIsAny()
    {
        var none = await SendAsync(null, null);
        var broken = await SendAsync("{", "application/json");
        var csv = await SendAsync("a,b", "text/csv");

        Assert.That((none.Status, broken.Status, csv.Status), Is.EqualTo((401, 400, 415)));
        Assert.That(none.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Basic realm=\"PlanPlatform\""));
    }

    [Test]
    public async Task TwoCredentialsAtOnce_AreRefused()
    {
        var json = $$"""{"name":"A","email":"{{NewEmail()}}","client_id":"demo-client","client_secret":"demo-secret"}""";

        Assert.That((await Server.PostAsync(Path, json, token: null, DemoKey)).Status, Is.EqualTo(400));
        Assert.That((await Server.PostAsync(Path, json, await Server.ClientTokenAsync("compliance"))).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task AnApplicationThatMayNotActAlone_IsRefused()
    {
        var application = await Server.NewApplicationAsync();
        Server.Scalar("UPDATE Applications SET GrantTypes = GrantTypes & ~@flag WHERE ClientId = @id", ("@flag", (int)Domain.Access.GrantTypes.ClientCredentials), ("@id", application.ClientId));
        var spa = await Server.NewPublicApplicationAsync();
        var json = Json("A", NewEmail());

        var member = await Server.PostAsync(Path, json, token: null, ("Authorization", Basic(application.ClientId, application.Secret!)));
        var publicly = await Server.PostAsync(Path, json, (await Server.FirstPairAsync(spa)).AccessToken);

        Assert.That((member.Status, publicly.Status), Is.EqualTo((403, 403)));
    }

    [TestCase("""{}""", "name is required", "email is required")]
    [TestCase("""{"name":"","email":null}""", "name is required", "email is required")]
    [TestCase("""{"name":"a\nb","email":"x"}""", "name must be one line of text", "email must be an e-mail address")]
    [TestCase("""{"name":1,"email":"a b@example.com"}""", "name is of the wrong type or unreadable", "email must be an e-mail address")]
    public async Task EveryFieldThatIsWrong_IsNamedAtOnce(string json, string name, string email)
    {
        var answer = await Server.PostAsync(Path, json, token: null, DemoKey);

        Assert.That(
            (answer.Status, answer.Body),
            Is.EqualTo((400, $$"""{"errors":[{"field":"name","message":"{{name}}"},{"field":"email","message":"{{email}}"}]}""")));
    }

    [Test]
    public async Task AnAddressThatAnotherUserHas_NamesIt_WhereverTheirHomeIs()
    {
        var person = await new NewPerson(Server).RegisterAsync();

        var answer = await CreateAsync("A", person.Email.ToUpperInvariant());

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, """{"errors":[{"field":"email","message":"email is already used"}]}""")));
    }

    [Test]
    public async Task APersonWhomAnApplicationRecorded_DoesNotCount() => Assert.That((await CreateAsync("A", "john.doe@example.com")).Status, Is.EqualTo(201));

    [Test]
    public async Task AnIdempotencyKey_CreatesOnce_AndIsTheApplicationsOwn()
    {
        var (email, key) = (NewEmail(), ("Idempotency-Key", $"{Guid.NewGuid()}"));

        var first = await Server.PostAsync(Path, Json("A", email), token: null, DemoKey, key);
        var second = await Server.PostAsync(Path, Json("A", email), token: null, DemoKey, key);
        var changed = await Server.PostAsync(Path, Json("B", email), token: null, DemoKey, key);
        var other = await Server.PostAsync(Path, Json("B", NewEmail()), token: null, ("Authorization", Basic("other-client", "other-secret")), key);

        Assert.That((first.Status, second.Status, second.Body), Is.EqualTo((201, 201, first.Body)));
        Assert.That((changed.Status, other.Status), Is.EqualTo((409, 201)));
    }

    [Test]
    public async Task TheMailedLink_SetsAPassword_BeforeWhichNobodySignsIn()
    {
        await CreateAsync("Test User", _email);
        using var browser = new Visitor(Server);
        Assert.That((await browser.SignInAsync(_email, "")).Status, Is.EqualTo(400));
        Assert.That((await browser.SignInAsync(_email, ComplianceUser.Password)).Alert, Is.EqualTo(Domain.Access.AccountErrors.WrongPassword.Message));
        var link = await _mailbox.LinkAsync(_email, Invitation);

        await browser.OpenAsync(link);
        await browser.SubmitAsync(("password", ComplianceUser.Password));

        Assert.That((await browser.SignInAsync(_email, ComplianceUser.Password)).Heading, Is.EqualTo("Your account"));
        await browser.OpenAsync(link);
        Assert.That((await browser.SubmitAsync(("password", "another four words"))).Alert, Is.EqualTo(Domain.Access.AccountErrors.DeadLink.Message));
        var mails = _mailbox.Mails().Where(mail => mail.Contains(_email, StringComparison.Ordinal)).ToList();
        Assert.That(mails, Has.Count.EqualTo(1), "nothing was changed that one would have to be told of");
        Assert.That(mails[0], Does.Contain("\"Demo application\"").And.Contain("\"Demo Organisation\""));
    }

    [Test]
    public async Task NamesThatAreNoNames_MakeNoLinkOfTheMail()
    {
        var application = await Server.RegisterAsync(isConfidential: true, [], change => change.Change(
            new Domain.Access.ApplicationProfile("Your bank: https://evil.example/login <a href='x'>here</a>", [TestApplications.Callback], ["compliance"], [], IsInternal: false), DateTime.UtcNow));
        var email = NewEmail();

        await Server.PostAsync(Path, Json("Visit www.evil.example", email), token: null, ("Authorization", Basic(application.ClientId, application.Secret!)));

        var mail = await _mailbox.WaitAsync(email, Invitation);
        Assert.That(mail, Does.Not.Contain("evil.example").And.Not.Contain("<a href='").And.Contain("Your bank https evil example login"));
    }

    [Test]
    public async Task WrongSecrets_AreLimitedByAddress()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:SignInsPerMinute", "2"));
        var wrong = ("Authorization", Basic("demo-client", "wrong"));
        for (var right = 0; right < 4; right++)
            Assert.That((await server.PostAsync(Path, Json("A", NewEmail()), token: null, DemoKey)).Status, Is.EqualTo(201), "right ones don't count");

        var statuses = new List<int>();
        for (var count = 0; count < 3; count++)
            statuses.Add((await server.PostAsync(Path, "{}", token: null, wrong)).Status);
        var refused = await server.PostAsync(Path, "{}", token: null, wrong);

        Assert.That(statuses, Is.EqualTo(new[] { 401, 401, 429 }));
        Assert.That(refused.Headers.RetryAfter?.ToString(), Is.EqualTo("60"));
    }

    private static string NewEmail() => $"{Guid.NewGuid():N}@example.com";

    private static string Json(string name, string email) => $$"""{"name":"{{name}}","email":"{{email}}"}""";

    private static Task<Answer> CreateAsync(string name, string email) => Server.PostAsync(Path, Json(name, email), token: null, DemoKey);

    private static Task<Answer> FormAsync(string path, string form) =>
        Server.SendAsync(HttpMethod.Post, path, new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"), token: null);

    private static Task<Answer> SendAsync(string? body, string? type, params (string, string)[] headers) =>
        Server.SendAsync(HttpMethod.Post, Path, body is null ? null : new StringContent(body, Encoding.UTF8, type!), token: null, headers);

    private static object? HomeOf(string email) =>
        Server.Scalar("SELECT o.Domain FROM People p JOIN Organisations o ON o.Id = p.OrganisationId WHERE p.Email = @email", ("@email", email));
}
