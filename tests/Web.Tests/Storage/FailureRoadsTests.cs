using System.Text;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Every way for a call to fail ends in a problem document.</summary>
internal sealed class FailureRoadsTests
{
    private const string AnId = "01a1feed-ca34-7803-91fc-e83f50c9d7a7";

    private static readonly (string Verb, string Path)[] ForAdministrators =
    [
        ("POST", "/api/v1/plans"), ("GET", "/api/v1/plans"), ("PUT", "/api/v1/plans/" + AnId), ("DELETE", "/api/v1/plans/" + AnId),
        ("GET", "/api/v1/organisations/{id}/plans"), ("GET", "/api/v1/organisations/{id}/users"), ("POST", "/api/v1/organisations/{id}/users"),
        ("PUT", "/api/v1/organisations/{id}/users/1"), ("DELETE", "/api/v1/organisations/{id}/users/1"),
        ("GET", "/api/v1/plans/usage"), ("GET", "/api/v1/dashboard/plans"), ("GET", "/api/v1/dashboard/plans/usage"),
    ];

    private static readonly (string Verb, string Path)[] ForAll =
    [
        ("GET", "/api/v1/plans/" + AnId), ("GET", "/api/v1/organisations/me"), ("GET", "/api/v1/organisations/{id}/users/1"), ("GET", "/api/v1/plans/usage/1"),
        ("POST", "/api/v1/objects"), ("GET", "/api/v1/objects"), ("GET", $"/api/v1/objects/{AnId}/contents"), ("DELETE", "/api/v1/objects/" + AnId),
    ];

    private Tenant _tenant = null!;

    private static IEnumerable<object[]> Administrators => ForAdministrators.Select(route => new object[] { route.Verb, route.Path });

    private static IEnumerable<object[]> All => ForAdministrators.Concat(ForAll).Select(route => new object[] { route.Verb, route.Path });

    [OneTimeSetUp]
    public async Task StartAsync() => _tenant = await Tenant.NewAsync();

    [TestCaseSource(nameof(All))]
    public async Task Tokens(string verb, string path)
    {
        var bare = await SendAsync(verb, path, null);
        var bad = await SendAsync(verb, path, "nonsense");
        var scope = await SendAsync(verb, path, (await _tenant.AddAsync(Roles.SystemAdmin, scope: "benefits compliance connectivity")).Token);
        var two = await SendAsync(verb, path + "?access_token=x", _tenant.Admin.Token);

        bare.IsProblem(401, "unauthenticated");
        Assert.That(bare.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\""));
        bad.IsProblem(401, "unauthenticated");
        Assert.That(bad.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\", error=\"invalid_token\""));
        scope.IsProblem(403, "insufficient_scope");
        Assert.That(scope.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\", error=\"insufficient_scope\", scope=\"storage\""));
        two.IsProblem(400, "malformed");
        Assert.That(two.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"PlanPlatform\", error=\"invalid_request\""));
    }

    // Judged before the body, which is none.
    [TestCaseSource(nameof(Administrators))]
    public async Task PlainMembers(string verb, string path) => (await SendAsync(verb, path, (await _tenant.AddAsync()).Token)).IsProblem(403, "forbidden");

    [TestCaseSource(nameof(Administrators))]
    public async Task ApplicationsThatActForNobody_AndBothSortsOfAdministrator(string verb, string path)
    {
        foreach (var token in new[] { _tenant.ClientToken, (await _tenant.AddAsync(Roles.SystemAdmin)).Token, (await _tenant.AddAsync(Roles.None, isOrganisationAdmin: true)).Token })
            Assert.That((await SendAsync(verb, path, token)).Status, Is.EqualTo(verb == "GET" ? 200 : verb == "DELETE" ? 404 : 400));
    }

    [Test]
    public async Task ANobody_StoresNothing() =>
        (await _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new ByteArrayContent([1]), _tenant.ClientToken)).IsProblem(403, "forbidden");

    [TestCase("plans")]
    [TestCase("plans/" + AnId)]
    [TestCase("users")]
    [TestCase("users/1")]
    public async Task AnotherOrganisation_DoesNotExist(string rest)
    {
        var other = await Tenant.NewAsync();
        foreach (var named in new[] { other.Domain, $"{other.Id}", "nobody", "0", "%20" })
        {
            (await _tenant.GetAsync($"/api/v1/organisations/{named}/{rest}")).IsProblem(404, "not_found");
            (await _tenant.GetAsync($"/api/v1/organisations/{named}/{rest}", (await _tenant.AddAsync()).Token)).IsProblem(404, "not_found");
        }
    }

    [Test]
    public async Task AnotherOrganisationsThings_DoNotExist()
    {
        var other = await Tenant.NewAsync();
        var plan = await other.AddPlanAsync("a", 1);
        var stored = await other.StoreAsync(other.Admin, 1);

        foreach (var (verb, path, body) in new[]
        {
            ("GET", $"plans/{plan}", null), ("PUT", $"plans/{plan}", "{}"), ("DELETE", $"plans/{plan}", null),
            ("GET", $"objects/{stored}/contents", null), ("DELETE", $"objects/{stored}", null), ("GET", $"plans/usage/{other.Admin.Id}", null),
            ("GET", $"organisations/{_tenant.Id}/users/{other.Admin.Id}", null), ("PUT", $"organisations/{_tenant.Id}/users/{other.Admin.Id}", "{}"),
            ("DELETE", $"organisations/{_tenant.Id}/users/{other.Admin.Id}", null),
        })
            (await _tenant.SendAsync(new HttpMethod(verb), "/api/v1/" + path, body)).IsProblem(404, "not_found");

        Assert.That((await other.ShowAsync(other.Admin)).Json.GetProperty("usage").GetInt64(), Is.EqualTo(1));
        Assert.That((await _tenant.GetAsync("/api/v1/objects")).Json.GetProperty("count").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task APlanOfOnesOwn_MayBeRead()
    {
        var tenant = await Tenant.NewAsync();
        var (user, own) = (await tenant.AddAsync(), await tenant.AddPlanAsync("own", 1));
        var other = await tenant.AddPlanAsync("other", 1, isDefault: true);

        Assert.That((await tenant.GetAsync($"/api/v1/plans/{own}", user.Token)).Status, Is.EqualTo(200));
        (await tenant.GetAsync($"/api/v1/plans/{other}", user.Token)).IsProblem(403, "forbidden");
        (await tenant.GetAsync($"/api/v1/plans/{other}", (await tenant.AddAsync(Roles.Collaborator)).Token)).IsProblem(403, "forbidden");
        Assert.That((await tenant.GetAsync($"/api/v1/plans/{other}", (await tenant.AddAsync()).Token)).Status, Is.EqualTo(200));
        Assert.That((await tenant.GetAsync($"/api/v1/organisations/{tenant.Id}/users/{user.Id}", user.Token)).Status, Is.EqualTo(200));
        (await tenant.GetAsync($"/api/v1/organisations/{tenant.Id}/users/{tenant.Admin.Id}", user.Token)).IsProblem(403, "forbidden");
    }

    [TestCase("PATCH", "/api/v1/plans", "GET, POST")]
    [TestCase("POST", "/api/v1/plans/" + AnId, "DELETE, GET, PUT")]
    [TestCase("DELETE", "/api/v1/organisations/x/plans", "GET, POST")]
    [TestCase("PUT", "/api/v1/objects", "GET, POST")]
    [TestCase("GET", "/api/v1/objects/" + AnId, "DELETE")]
    [TestCase("POST", "/api/v1/dashboard/plans", "GET")]
    public async Task AWrongVerb_IsNotAllowed(string verb, string path, string allowed)
    {
        var answer = await SendAsync(verb, path, _tenant.Admin.Token);

        answer.IsProblem(405, "method_not_allowed");
        Assert.That(answer.ContentHeaders.Allow.Order(StringComparer.Ordinal), Is.EqualTo(allowed.Split(", ")));
    }

    [TestCase("/api/v1/plans/a/b")]
    [TestCase("/api/v1/organisations")]
    [TestCase("/api/v1/organisations/x")]
    [TestCase("/api/v1/organisations/x/nothing")]
    [TestCase("/api/v1/organisations/x/users/y")]
    [TestCase("/api/v1/organisations/x/users/0")]
    [TestCase("/api/v1/objects/a/b")]
    [TestCase("/api/v1/dashboard")]
    [TestCase("/api/v1/Dashboard/x")]
    public async Task AnUnknownPath_IsNotFound(string path) => (await _tenant.GetAsync(path)).IsProblem(404, "not_found");

    [TestCase("{", "application/json", 400, "malformed")]
    [TestCase("[]", "application/json", 400, "malformed")]
    [TestCase("null", "application/json", 400, "malformed")]
    [TestCase("", "application/json", 400, "malformed")]
    [TestCase("name=a", "application/x-www-form-urlencoded", 415, "unsupported_media_type")]
    [TestCase("{}", "text/plain", 415, "unsupported_media_type")]
    public async Task ABodyThatCannotBeRead(string body, string type, int status, string code)
    {
        foreach (var (verb, path) in new[] { (HttpMethod.Post, "/api/v1/plans"), (HttpMethod.Put, "/api/v1/plans/" + AnId), (HttpMethod.Post, $"/api/v1/organisations/{_tenant.Id}/users") })
            (await _tenant.Server.SendAsync(verb, path, new StringContent(body, Encoding.UTF8, type), _tenant.Admin.Token)).IsProblem(status, code);
    }

    [Test]
    public async Task ABodyOverTheLimit() =>
        (await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", "{}".PadRight((1024 * 1024) + 1))).IsProblem(413, "too_large");

    [Test]
    public async Task AnIdempotencyKeyThatIsNone() =>
        (await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", "{}", token: null, ("Idempotency-Key", "a b"))).IsProblem(400, "validation", "Idempotency-Key");

    private Task<Answer> SendAsync(string verb, string path, string? token) =>
        _tenant.Server.SendAsync(new HttpMethod(verb), path.Replace("{id}", $"{_tenant.Id}", StringComparison.Ordinal), verb is "POST" or "PUT" ? new StringContent("", Encoding.UTF8, "application/json") : null, token);
}
