using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>An organisation's users over HTTP.</summary>
internal sealed class OrganisationUsersTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;

    private Tenant _tenant = null!;
    private string _plan = "";

    private string Users => $"/api/v1/organisations/{_tenant.Domain}/users";

    [SetUp]
    public async Task StartAsync()
    {
        _tenant = await Tenant.NewAsync();
        _plan = await _tenant.AddPlanAsync("Default", 5);
    }

    [Test]
    public async Task AUser_IsAddedShownAndListed()
    {
        var email = NewEmail();

        var added = await AddAsync(email, "\"roles\":[\"ROLE_ORIGINATOR\",\"ROLE_COLLABORATOR\"]");
        var id = added.Json.GetProperty("id").GetString()!;
        var listed = await _tenant.GetAsync(Users + "?limit=1&offset=1");

        Assert.That(
            (added.Status, added.Body),
            Is.EqualTo((201, $$"""{"id":"{{id}}","email":"{{email}}","firstName":"Ada","lastName":"Lovelace","roles":["ROLE_ORIGINATOR","ROLE_COLLABORATOR"],"isOrganisationAdmin":false,"planId":"{{_plan}}","quota":5,"usage":0,"uploadsBlocked":false}""")));
        Assert.That(added.Headers.Location?.ToString(), Is.EqualTo($"{Users}/{id}"));
        Assert.That((await _tenant.GetAsync($"{Users}/{id}")).Body, Is.EqualTo(added.Body));
        Assert.That(listed.Body, Is.EqualTo($$"""{"items":[{{added.Body}}],"count":2,"offset":1}"""));
        Assert.That(await new Mailbox(_tenant.Server.DataFolder).LinkAsync(email, ""), Does.StartWith("http"));
    }

    [Test]
    public async Task WhoIsNoOriginator_HasNoPlanAndStoresNothing()
    {
        var added = await AddAsync(NewEmail(), "\"isOrganisationAdmin\":true");
        var id = added.Json.GetProperty("id").GetString();

        Assert.That(added.Body, Does.EndWith("\"roles\":[\"ROLE_COLLABORATOR\"],\"isOrganisationAdmin\":true,\"quota\":0,\"usage\":0,\"uploadsBlocked\":true}"));
        (await AddAsync(NewEmail(), $"\"planId\":\"{_plan}\"")).IsProblem(400, "validation", "planId");
        (await _tenant.SendAsync(Put, $"{Users}/{id}", $$"""{"planId":"{{_plan}}"}""")).IsProblem(400, "validation", "planId");
        (await _tenant.UploadAsync(await _tenant.AddAsync(Roles.Collaborator), [1])).IsProblem(403, "forbidden");
    }

    [Test]
    public async Task APlan_IsGivenAndTaken()
    {
        var large = await _tenant.AddPlanAsync("Large", 100);
        var user = await _tenant.AddAsync();

        var given = await ChangeAsync(user, $$"""{"planId":"{{large}}"}""");
        var added = await AddAsync(NewEmail(), $"\"roles\":[\"ROLE_ORIGINATOR\"],\"planId\":\"{large}\"");
        var demoted = await ChangeAsync(user, """{"roles":["ROLE_COLLABORATOR"]}""");
        var promoted = await ChangeAsync(user, """{"roles":["ROLE_ORIGINATOR"]}""");

        Assert.That(PlanAndQuota(given), Is.EqualTo((large, 100)));
        Assert.That(PlanAndQuota(added), Is.EqualTo((large, 100)));
        Assert.That(demoted.Json.TryGetProperty("planId", out _), Is.False);
        Assert.That(PlanAndQuota(promoted), Is.EqualTo((_plan, 5)), "whoever becomes an originator gets the default");
        Assert.That((await _tenant.ShowAsync(user)).Body, Is.EqualTo(promoted.Body));
        (await ChangeAsync(user, """{"planId":"01a1feed-ca34-7803-91fc-e83f50c9d7a7"}""")).IsProblem(400, "validation", "planId");
        (await AddAsync(NewEmail(), "\"roles\":[\"ROLE_ORIGINATOR\"],\"planId\":\"nonsense\"")).IsProblem(400, "validation", "planId");
    }

    [Test]
    public async Task WhatADemotedUserStored_CountsAgainLater()
    {
        var user = await _tenant.AddAsync();
        await _tenant.StoreAsync(user, 10);

        var demoted = await ChangeAsync(user, """{"roles":[]}""");
        var usage = await _tenant.GetAsync("/api/v1/plans/usage");
        var promoted = await ChangeAsync(user, """{"roles":["ROLE_ORIGINATOR"]}""");

        Assert.That(demoted.Json.GetProperty("usage").GetInt64(), Is.Zero);
        Assert.That(usage.Body, Is.EqualTo("""{"diskStorage":{"total":"0"}}"""));
        Assert.That(promoted.Json.GetProperty("usage").GetInt64(), Is.EqualTo(10));
    }

    [Test]
    public async Task WithoutAPlan_NobodyBecomesAnOriginator()
    {
        var tenant = await Tenant.NewAsync();
        var user = await tenant.AddAsync(Roles.Collaborator);

        (await tenant.SendAsync(Put, $"/api/v1/organisations/{tenant.Id}/users/{user.Id}", """{"roles":["ROLE_ORIGINATOR"]}""")).IsProblem(409, "no_plan");
        (await tenant.SendAsync(Post, $"/api/v1/organisations/{tenant.Id}/users", Body(NewEmail(), "\"roles\":[\"ROLE_ORIGINATOR\"]"))).IsProblem(409, "no_plan");
        (await tenant.UploadAsync(tenant.Admin, [1])).IsProblem(409, "no_plan");
        Assert.That((await tenant.ShowAsync(tenant.Admin)).Json.TryGetProperty("planId", out _), Is.False);
        var plan = await tenant.AddPlanAsync("First", 1);
        Assert.That((await tenant.ShowAsync(tenant.Admin)).Json.GetProperty("planId").GetString(), Is.EqualTo(plan));
    }

    [TestCase("admin@other.local")]
    [TestCase("ADMIN@planplatform.local")]
    public async Task AnAddressThatIsTakenAnywhere_IsADuplicate(string email) => (await AddAsync(email)).IsProblem(409, "duplicate_user");

    [Test]
    public async Task ASecondPost_IsADuplicate_AndARepeatUnderAKeyIsNot()
    {
        var (email, body) = (NewEmail(), Body(NewEmail()));
        await AddAsync(email);

        var first = await _tenant.SendAsync(Post, Users, body, token: null, ("Idempotency-Key", "k"));
        var again = await _tenant.SendAsync(Post, Users, body, token: null, ("Idempotency-Key", "k"));

        (await AddAsync(email)).IsProblem(409, "duplicate_user");
        Assert.That((first.Status, again.Status, again.Body), Is.EqualTo((201, 201, first.Body)));
    }

    [Test]
    public async Task TheLastAdministrator_StaysOne()
    {
        (await ChangeAsync(_tenant.Admin, """{"roles":["ROLE_ORIGINATOR"],"isOrganisationAdmin":false}""")).IsProblem(409, "last_administrator");
        (await RemoveAsync(_tenant.Admin)).IsProblem(409, "last_administrator");
        Assert.That((await ChangeAsync(_tenant.Admin, """{"roles":["ROLE_ORIGINATOR"]}""")).Status, Is.EqualTo(200), "the mark is enough");

        await _tenant.AddAsync(Roles.SystemAdmin);
        Assert.That((await ChangeAsync(_tenant.Admin, """{"isOrganisationAdmin":false}""")).Status, Is.EqualTo(200));
        (await _tenant.GetAsync(Users)).IsProblem(403, "forbidden");
    }

    [Test]
    public async Task ARemovedUser_LeavesNothing()
    {
        var user = await _tenant.AddAsync();
        var id = await _tenant.StoreAsync(user, 10);

        var removed = await RemoveAsync(user);

        Assert.That((removed.Status, removed.Body), Is.EqualTo((204, "")));
        Assert.That((await _tenant.GetAsync("/api/v1/objects", user.Token)).Status, Is.EqualTo(401));
        (await _tenant.ShowAsync(user)).IsProblem(404, "not_found");
        (await RemoveAsync(user)).IsProblem(404, "not_found");
        (await _tenant.GetAsync($"/api/v1/objects/{id}/contents")).IsProblem(404, "not_found");
        Assert.That(Directory.GetFiles(Path.Combine(_tenant.Server.DataFolder, "files"), id, SearchOption.AllDirectories), Is.Empty);
        Assert.That((await AddAsync(user.Email)).Status, Is.EqualTo(201), "the address is free again");
    }

    [Test]
    public async Task AnAccountAndItsApplications_GoWithTheirOwner()
    {
        var person = await new NewPerson(_tenant.Server).RegisterAsync();
        var id = _tenant.Server.Scalar("SELECT Id FROM People WHERE Email = @email", ("@email", person.Email))!;
        _tenant.Server.Scalar("UPDATE People SET OrganisationId = @home WHERE Id = @id", ("@home", _tenant.Id), ("@id", id));

        var removed = await _tenant.SendAsync(HttpMethod.Delete, $"{Users}/{id}");

        Assert.That(removed.Status, Is.EqualTo(204));
        Assert.That(_tenant.Server.Scalar("SELECT COUNT(*) FROM Accounts WHERE PersonId = @id", ("@id", id)), Is.Zero);
        Assert.That(_tenant.Server.Scalar("SELECT COUNT(*) FROM AuditEntries WHERE Action = 'Person.Deleted' AND SubjectId = @id", ("@id", $"{id}")), Is.EqualTo(1));
    }

    private static string NewEmail() => $"{Guid.NewGuid():N}@example.com";

    private static string Body(string email, string more = "") =>
        $$"""{"email":"{{email}}","firstName":"Ada","lastName":"Lovelace"{{(more.Length == 0 ? "" : "," + more)}}}""";

    private static (string?, long) PlanAndQuota(Answer answer) => (answer.Json.GetProperty("planId").GetString(), answer.Json.GetProperty("quota").GetInt64());

    private Task<Answer> AddAsync(string email, string more = "") => _tenant.SendAsync(Post, Users, Body(email, more));

    private Task<Answer> ChangeAsync(Member member, string json) => _tenant.SendAsync(Put, $"{Users}/{member.Id}", json);

    private Task<Answer> RemoveAsync(Member member) => _tenant.SendAsync(HttpMethod.Delete, $"{Users}/{member.Id}");
}
