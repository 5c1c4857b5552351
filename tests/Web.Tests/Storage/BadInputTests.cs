namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Members and parameters that are wrong are named, all at once.</summary>
internal sealed class BadInputTests
{
    private static readonly string[] Quotas = ["-1", "1.5", "1.0", "1e3", "1099511627777", "9223372036854775808", "1e999", "\"1\"", "[1]", "{}", "true", "\"\""];
    private static readonly string[] Names = ["\"\"", "\"  \"", "1", "[]", "{}", "true", "\"\\u0000\"", "\"\\ud800\"", $"\"{new string('n', 201)}\""];
    private static readonly string[] Marks = ["\"true\"", "1", "0", "[]", "\"\""];

    private Tenant _tenant = null!;
    private string _plan = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _tenant = await Tenant.NewAsync();
        _plan = await _tenant.AddPlanAsync("Default", 1);
    }

    [TestCaseSource(nameof(Quotas))]
    public async Task Quota(string quota) => await IsRefusedAsync($"\"quota\":{quota}", "quota");

    [TestCaseSource(nameof(Names))]
    public async Task Name(string name) => await IsRefusedAsync($"\"name\":{name}", "name");

    [TestCaseSource(nameof(Marks))]
    public async Task Default(string mark) => await IsRefusedAsync($"\"default\":{mark}", "default");

    [TestCase("1")]
    [TestCase("[]")]
    [TestCase("{}")]
    public async Task Description(string description) => await IsRefusedAsync($"\"description\":{description}", "description");

    [Test]
    public async Task ADescriptionThatIsTooLong() => await IsRefusedAsync($"\"description\":\"{new string('d', 4001)}\"", "description");

    [Test]
    public async Task WhatIsLeftOutOrNull_IsRequiredOnCreation_AndStaysOnChange()
    {
        (await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", "{}")).IsProblem(400, "validation", "name", "description", "quota");
        (await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", """{"name":null,"description":null,"quota":null,"default":null}""")).IsProblem(400, "validation", "name", "description", "quota");
        Assert.That((await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/plans/{_plan}", """{"name":null,"description":null,"quota":null,"default":null,"other":[1]}""")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Lengths_CountCharacters()
    {
        var face = string.Concat(Enumerable.Repeat("😀", 200));

        var longest = await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", $$"""{"name":"{{face}}","description":"","quota":0}""");

        Assert.That((longest.Status, longest.Json.GetProperty("name").GetString()), Is.EqualTo((201, face)));
        await IsRefusedAsync($"\"name\":\"{face}😀\"", "name");
    }

    [TestCase("limit=-1", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("limit=x", "limit")]
    [TestCase("limit=1.0", "limit")]
    [TestCase("offset=-1", "offset")]
    [TestCase("offset=99999999999", "offset")]
    [TestCase("sortBy=Name", "sortBy")]
    [TestCase("orderBy=up", "orderBy")]
    public async Task AParameter(string query, string field) => (await _tenant.GetAsync("/api/v1/plans?" + query)).IsProblem(400, "validation", field);

    [TestCase("limit=101&offset=x", "limit", "offset")]
    public async Task ParametersOfOtherLists(string query, params string[] fields)
    {
        (await _tenant.GetAsync("/api/v1/objects?" + query)).IsProblem(400, "validation", fields);
        (await _tenant.GetAsync($"/api/v1/organisations/{_tenant.Id}/users?" + query)).IsProblem(400, "validation", fields);
    }

    [TestCase("{}", "email", "firstName", "lastName")]
    [TestCase("""{"email":"nonsense","firstName":"A","lastName":"B"}""", "email")]
    [TestCase("""{"email":"ä@example.com","firstName":"A","lastName":"B"}""", "email")]
    [TestCase("""{"email":1,"firstName":[],"lastName":{}}""", "email", "firstName", "lastName")]
    [TestCase("""{"email":"a@example.com","firstName":"A\nB","lastName":"B"}""", "firstName")]
    [TestCase("""{"email":"a@example.com","firstName":"A","lastName":"B","roles":"ROLE_ORIGINATOR"}""", "roles")]
    [TestCase("""{"email":"a@example.com","firstName":"A","lastName":"B","roles":["ROLE_KING"],"isOrganisationAdmin":"yes","planId":7}""", "roles", "isOrganisationAdmin", "planId")]
    public async Task AUser(string body, params string[] fields) =>
        (await _tenant.SendAsync(HttpMethod.Post, $"/api/v1/organisations/{_tenant.Id}/users", body)).IsProblem(400, "validation", fields);

    [TestCase("""{"roles":["role_originator"]}""", "roles")]
    [TestCase("""{"roles":[1]}""", "roles")]
    [TestCase("""{"roles":[null]}""", "roles")]
    [TestCase("""{"isOrganisationAdmin":1}""", "isOrganisationAdmin")]
    [TestCase("""{"planId":["x"]}""", "planId")]
    [TestCase("""{"planId":""}""", "planId")]
    [TestCase("""{"planId":"{{long}}"}""", "planId")]
    public async Task AUsersChange(string body, string field) =>
        (await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{_tenant.Id}/users/{_tenant.Admin.Id}", body.Replace("{{long}}", new string('x', 5000), StringComparison.Ordinal)))
            .IsProblem(400, "validation", field);

    [TestCase("x")]
    [TestCase("%F0%9F%98%80")]
    [TestCase("01A1FEED-CA34-7803-91FC-E83F50C9D7A7")]
    [TestCase("' OR 1=1 --")]
    public async Task APathsPlan_OfWhateverForm_DoesNotExist(string planId)
    {
        (await _tenant.GetAsync("/api/v1/plans/" + planId)).IsProblem(404, "not_found");
        (await _tenant.SendAsync(HttpMethod.Put, "/api/v1/plans/" + planId, "{}")).IsProblem(404, "not_found");
        (await _tenant.SendAsync(HttpMethod.Delete, "/api/v1/plans/" + planId)).IsProblem(404, "not_found");
    }

    private async Task IsRefusedAsync(string member, string field)
    {
        var others = new[] { ("name", "\"n\""), ("description", "\"\""), ("quota", "1") }.Where(other => other.Item1 != field).Select(other => $"\"{other.Item1}\":{other.Item2}");
        (await _tenant.SendAsync(HttpMethod.Post, "/api/v1/plans", $"{{{string.Join(',', others.Append(member))}}}")).IsProblem(400, "validation", field);
        (await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/plans/{_plan}", $"{{{member}}}")).IsProblem(400, "validation", field);
    }
}
