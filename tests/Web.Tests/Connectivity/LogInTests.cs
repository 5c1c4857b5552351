using System.Text.Json;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;
using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Logging in with a password, refreshing, acting in a child organisation: every result code.</summary>
internal sealed class LogInTests
{
    private const string Admin = "admin@planplatform.local";
    private const string AdminPassword = "Admin-Passw0rd!";
    private const string User = "user@planplatform.local";
    private const string UserPassword = "User-Passw0rd!";
    private const string Wrong = "Bad user name or password - The e-mail address or the password is wrong";

    private static Server Server => Api.Server;

    [Test]
    public async Task ARightPassword_GivesAPair_ThatWorks_AndIsRefreshed()
    {
        var answer = await LogInAsync(User, UserPassword);
        var (access, refresh) = Pair(answer);
        var refreshed = await RefreshAsync(refresh);
        var second = Pair(refreshed);

        Assert.That((answer.Status, refreshed.Status), Is.EqualTo((200, 200)));
        Assert.That(answer.Body, Does.Match("""^\{"AccessToken":"pp_at_[^"]{43}","RefreshToken":"pp_rt_[^"]{43}"\}$"""));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        foreach (var token in new[] { access, second.Access })
            Assert.That((await GetAsync("/api/QueryRatePlan", token)).Status, Is.EqualTo(200));
        Assert.That(Pair(await RefreshAsync(refresh)), Is.EqualTo(second), "a lost answer is repeated");
    }

    [Test]
    public async Task ThePair_IsOfThisScopeOnly_AndOfNoOtherEndpoint()
    {
        var (access, refresh) = Pair(await LogInAsync(Admin, AdminPassword));

        var elsewhere = await Server.SendAsync(HttpMethod.Get, "/api/v1/me", content: null, access);
        var clientId = Server.Scalar("SELECT ClientId FROM Applications WHERE ClientId LIKE 'connectivity-login-%'");

        Assert.That(elsewhere.Status, Is.EqualTo(403));
        (await Server.AskAsync($"grant_type=refresh_token&client_id={clientId}&refresh_token={refresh}")).IsTokenError("unauthorized_client");
        (await Server.AskAsync($"grant_type=password&client_id={clientId}&username={Admin}&password={AdminPassword}")).IsTokenError("unauthorized_client");
    }

    [TestCase(User, "wrong")]
    [TestCase("nobody@example.com", UserPassword)]
    [TestCase(User, " User-Passw0rd! ")]
    public async Task AWrongNameOrPassword_Is10126(string name, string password) => (await LogInAsync(name, password)).Says(Failure("10126", Wrong));

    [TestCase("{}", "username is required, password is required")]
    [TestCase("""{"username":null,"password":""}""", "username is required, password is required")]
    [TestCase("""{"username":"a"}""", "password is required")]
    public async Task ALogInWithoutFields_Is10126(string body, string reason) =>
        (await PostAsync("/api/login", body)).Says(Failure("10126", "Bad user name or password - " + reason));

    [Test]
    public async Task FiveFailures_LockAName_WhetherAnybodyHasItOrNot()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        foreach (var name in new[] { person.Email, $"{Guid.NewGuid():N}@example.com" })
        {
            for (var attempt = 0; attempt < 5; attempt++)
                (await LogInAsync(name, "wrong")).Says(Failure("10126", Wrong));

            (await LogInAsync(name, NewPerson.FirstPassword))
                .Says(Failure("11044", "Account locked - There were too many failed attempts. Please try again in 5 minutes"));
        }
    }

    [Test]
    public async Task SomebodyWithASecondStep_CannotLogInByPassword()
    {
        var person = await new NewPerson(SharedServer.Instance).RegisterAsync();
        await person.SignInAsync();
        await person.EnableSecondFactorAsync();

        var answer = await SharedServer.Instance.PostAsync("/api/login", Body(person.Email, NewPerson.FirstPassword), token: null);

        Assert.That(answer.Result(), Is.EqualTo(("10126", "Bad user name or password - The person signs in with a second step, which this call does not have")));
    }

    [Test]
    public async Task AnAdministrator_ActsInAChild_WhereTheirOwnPlansAreUnknown()
    {
        var plan = await NewPlanAsync();
        var (access, refresh) = Pair(await LogInAsync(Admin, AdminPassword, OrganisationId("my-branch")));
        var refreshed = Pair(await RefreshAsync(refresh)).Access;

        foreach (var token in new[] { access, refreshed })
        {
            var own = await NewPlanAsync(token);
            (await GetAsync($"/api/QueryRatePlan?planId={plan.Id}", token)).Says(Rows("1359", "No data available"));
            (await GetAsync($"/api/QueryRatePlan?planId={own.Id}", token)).Says(Rows("1604", "Get plan success", own.Row()));
            (await GetAsync($"/api/QueryRatePlan?planId={own.Id}")).Says(Rows("1359", "No data available"));
        }
    }

    [Test]
    public async Task OnesOwnOrganisation_MayBeNamed()
    {
        var own = OrganisationId("my-domain");

        Pair(await LogInAsync(Admin, AdminPassword, own));
        Pair(await PostAsync("/api/login", $$"""{"username":"{{User}}","password":"{{UserPassword}}","targetAccountId":{{own}}}""", headers: []));
    }

    [Test]
    public async Task AnyOtherAccount_Is10117()
    {
        var bad = Failure("10117", "Invalid targetAccountId - targetAccountId names no account in which you may act");

        (await LogInAsync(User, UserPassword, OrganisationId("my-branch"))).Says(bad);
        (await LogInAsync(Admin, AdminPassword, OrganisationId("other-domain"))).Says(bad);
        (await LogInAsync("admin@other.local", "Other-Passw0rd!", OrganisationId("my-branch"))).Says(bad);
        foreach (var id in new[] { "99999999", "x", "99999999999999999999", new string('1', 200) })
            (await LogInAsync(Admin, AdminPassword, id)).Says(bad);
    }

    [Test]
    public async Task APlainMember_Reads_AndDoesNotWrite()
    {
        var (token, plan) = (Pair(await LogInAsync(User, UserPassword)).Access, await NewPlanAsync());

        (await GetAsync($"/api/QueryRatePlan?planId={plan.Id}", token)).Says(Rows("1604", "Get plan success", plan.Row()));
        foreach (var operation in Operation.Writes)
            (await operation.SendAsync(Server, token)).Says(operation.Fails("administrator role required"));
    }

    [Test]
    public async Task AnAdministratorWhoIsNoneAnyMore_LosesTheChild()
    {
        using var server = new Server();
        var target = Convert.ToString(server.Scalar("SELECT Id FROM Organisations WHERE Domain = 'my-branch'"), System.Globalization.CultureInfo.InvariantCulture);
        var (access, refresh) = Pair(await server.PostAsync("/api/login", Body(Admin, AdminPassword, target), token: null));
        server.Scalar($"UPDATE People SET IsOrganisationAdmin = 0 WHERE Email = '{Admin}'");

        var read = await server.SendAsync(HttpMethod.Get, "/api/GetTariff", content: null, access);
        var refreshed = await server.SendAsync(HttpMethod.Get, "/api/RefreshToken", content: null, refresh);

        Assert.That((read.Status, read.Result().Code), Is.EqualTo((401, "401")));
        Assert.That((refreshed.Status, refreshed.Result().Code), Is.EqualTo((401, "401")));
        foreach (var token in new[] { access, refresh })
        {
            var told = await server.AskAsync($"{TokenCalls.DemoCredentials}&token={token}", path: "/oauth/introspect");
            Assert.That(told.Body, Is.EqualTo("""{"active":false}"""), "introspection says what the API does");
        }
    }

    [Test]
    public async Task ABadRefreshToken_Is401()
    {
        var none = await Server.SendAsync(HttpMethod.Get, "/api/RefreshToken", content: null, token: null, ("X-Request-Id", "mine"));
        var twice = await Server.SendAsync(
            HttpMethod.Get, "/api/RefreshToken", content: null, "a", ("X-Authorization", "Bearer a"), ("X-Request-Id", "mine"));
        var foreign = (await Server.AskAsync($"grant_type=password&{TokenCalls.DemoCredentials}&username={User}&password={UserPassword}")).Pair().RefreshToken;

        none.Says(Failure("401", "Unauthorized - An access token is required"), 401);
        twice.Says(Failure("10126", "Refresh token failure - Send one credential only"));
        foreach (var token in new[] { "pp_rt_nobodys", Token, foreign })
            (await RefreshAsync(token)).Says(Failure("401", "Unauthorized - The grant is not valid"), 401);
    }

    [Test]
    public async Task WhenItIsSwitchedOff_BothRoutesRefuse()
    {
        using var server = new Server(host => host.UseSetting("Apis:Connectivity:PasswordLogin", "false"));

        var login = await server.PostAsync("/api/login", Body(Admin, AdminPassword), token: null);
        var refresh = await server.SendAsync(HttpMethod.Get, "/api/RefreshToken", content: null, "pp_rt_any");

        Assert.That(login.Result(), Is.EqualTo(("10126", "Bad user name or password - log-in by password is switched off here")));
        Assert.That(refresh.Result(), Is.EqualTo(("10126", "Refresh token failure - log-in by password is switched off here")));
        Assert.That((login.Status, refresh.Status), Is.EqualTo((200, 200)));
    }

    [Test]
    public async Task WrongPasswords_AreLimitedByAddress_AndRightOnesAreNot()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:SignInsPerMinute", "3"));
        for (var attempt = 0; attempt < 5; attempt++)
            Pair(await server.PostAsync("/api/login", Body(User, UserPassword), token: null));
        for (var attempt = 0; attempt < 3; attempt++)
            await server.PostAsync("/api/login", Body($"nobody-{attempt}@example.com", "guess"), token: null);

        var refused = await server.PostAsync("/api/login", Body(User, UserPassword), token: null);

        Assert.That((refused.Status, refused.Result().Code, refused.Headers.RetryAfter?.ToString()), Is.EqualTo((429, "429", "60")));
    }

    private static string Body(string name, string password, string? target = null) => JsonSerializer.Serialize(target is null
        ? new Dictionary<string, string>(StringComparer.Ordinal) { ["username"] = name, ["password"] = password }
        : new Dictionary<string, string>(StringComparer.Ordinal) { ["username"] = name, ["password"] = password, ["targetAccountId"] = target });

    private static Task<Answer> LogInAsync(string name, string password, string? target = null) =>
        Server.PostAsync("/api/login", Body(name, password, target), token: null, ("X-Request-Id", "mine"));

    private static Task<Answer> RefreshAsync(string token) => Server.SendAsync(
        HttpMethod.Get, "/api/RefreshToken", content: null, token: null, ("X-Authorization", "Bearer " + token), ("X-Request-Id", "mine"));

    private static (string Access, string Refresh) Pair(Answer answer) =>
        (answer.Json.GetProperty("AccessToken").GetString()!, answer.Json.GetProperty("RefreshToken").GetString()!);

    private static string OrganisationId(string domain) =>
        Convert.ToString(Server.Scalar("SELECT Id FROM Organisations WHERE Domain = @domain", ("@domain", domain)), System.Globalization.CultureInfo.InvariantCulture)!;
}
