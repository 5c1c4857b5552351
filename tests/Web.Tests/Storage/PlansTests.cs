namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Plans over HTTP, as storage-plans-planid shows them, in both forms of the path.</summary>
internal sealed class PlansTests
{
    private static readonly HttpMethod Post = HttpMethod.Post;
    private static readonly HttpMethod Put = HttpMethod.Put;
    private static readonly HttpMethod Delete = HttpMethod.Delete;

    private Tenant _tenant = null!;

    [SetUp]
    public async Task StartAsync() => _tenant = await Tenant.NewAsync();

    [TestCase("/api/v1/plans")]
    [TestCase("/api/v1/organisations/{domain}/plans")]
    [TestCase("/api/v1/organisations/{id}/plans")]
    public async Task TheDocumentsRoutes(string form)
    {
        var plans = form.Replace("{domain}", _tenant.Domain.ToUpperInvariant(), StringComparison.Ordinal).Replace("{id}", $"{_tenant.Id}", StringComparison.Ordinal);
        await _tenant.AddPlanAsync("First", 1);

        var created = await _tenant.SendAsync(Post, plans, """{"name":"Größe 😀","description":"A \"plan\"","quota":1024}""");
        var id = created.Json.GetProperty("id").GetString()!;
        var shown = await _tenant.GetAsync($"{plans}/{id}");
        var changed = await _tenant.SendAsync(Put, $"{plans}/{id}", """{"default":true,"description":"","name":"Large","quota":1099511627776}""");
        var listed = await _tenant.GetAsync(plans + "?sortBy=quota&orderBy=DESC&limit=1&offset=0");
        var refused = await _tenant.SendAsync(Delete, $"{plans}/{id}");
        await _tenant.AddPlanAsync("Third", 3, isDefault: true);
        var deleted = await _tenant.SendAsync(Delete, $"{plans}/{id}");

        Assert.That((created.Status, created.Body), Is.EqualTo((201, $$"""{"id":"{{id}}","name":"Größe 😀","description":"A \"plan\"","quota":1024,"default":false}""")));
        Assert.That(created.Headers.Location?.ToString(), Is.EqualTo($"{plans}/{id}"));
        Assert.That((shown.Status, shown.Body), Is.EqualTo((200, created.Body)));
        Assert.That((changed.Status, changed.Body), Is.EqualTo((200, $$"""{"id":"{{id}}","name":"Large","description":"","quota":1099511627776,"default":true}""")));
        Assert.That((listed.Status, listed.Body), Is.EqualTo((200, $$"""{"items":[{"id":"{{id}}","name":"Large","default":true}],"count":2,"offset":0}""")));
        refused.IsProblem(409, "default_plan");
        Assert.That((deleted.Status, deleted.Body, deleted.Headers.GetValues("X-Users-Moved").Single()), Is.EqualTo((204, "", "0")));
        (await _tenant.GetAsync($"{plans}/{id}")).IsProblem(404, "not_found");
    }

    [Test]
    public async Task TheFirstPlan_IsTheDefault_WhateverItSays()
    {
        var first = await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":"a","description":"","quota":1,"default":false}""");
        var second = await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":"b","description":"","quota":1}""");

        Assert.That((first.Json.GetProperty("default").GetBoolean(), second.Json.GetProperty("default").GetBoolean()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task TheMark_MovesAndIsNotGivenUp()
    {
        var first = await _tenant.AddPlanAsync("a", 1);
        var second = await _tenant.AddPlanAsync("b", 1, isDefault: true);

        var givenUp = await _tenant.SendAsync(Put, $"/api/v1/plans/{second}", """{"default":false,"quota":7}""");
        var noMatter = await _tenant.SendAsync(Put, $"/api/v1/plans/{first}", """{"default":false}""");

        givenUp.IsProblem(409, "default_plan");
        Assert.That(noMatter.Json.GetProperty("default").GetBoolean(), Is.False);
        Assert.That((await _tenant.GetAsync($"/api/v1/plans/{second}")).Json.GetProperty("quota").GetInt64(), Is.EqualTo(1), "nothing of a refused change stays");
        Assert.That((await _tenant.SendAsync(Put, $"/api/v1/plans/{first}", """{"default":true}""")).Status, Is.EqualTo(200));
        Assert.That((await _tenant.GetAsync($"/api/v1/plans/{second}")).Json.GetProperty("default").GetBoolean(), Is.False);
    }

    [Test]
    public async Task AMarkThatStays_ChangesNoUser()
    {
        await _tenant.AddAsync();
        var first = await _tenant.AddPlanAsync("a", 1);

        var stays = await _tenant.SendAsync(Put, $"/api/v1/plans/{first}", """{"default":true}""");
        var before = Allotments();
        await _tenant.AddPlanAsync("b", 1, isDefault: true);

        Assert.That(stays.Status, Is.EqualTo(200));
        Assert.That(before, Is.Zero);
        Assert.That(Allotments(), Is.GreaterThan(0));

        long Allotments() => _tenant.Server.Count("Allotments", "OrganisationId = @id", ("@id", _tenant.Id));
    }

    [Test]
    public async Task Users_KeepTheirPlanWhenTheDefaultMoves_AndGetTheDefaultWhenTheirsGoes()
    {
        var before = await _tenant.AddAsync();
        var first = await _tenant.AddPlanAsync("a", 10);
        var second = await _tenant.AddPlanAsync("b", 1, isDefault: true);
        var after = await _tenant.AddAsync();
        await _tenant.StoreAsync(before, 2 * 1024 * 1024);

        var plans = new[] { await PlanOfAsync(before), await PlanOfAsync(after) };
        var deleted = await _tenant.SendAsync(Delete, $"/api/v1/plans/{first}");

        Assert.That(plans, Is.EqualTo(new[] { first, second }));
        Assert.That(deleted.Headers.GetValues("X-Users-Moved").Single(), Is.EqualTo("2"), "the administrator is one of them");
        Assert.That(await PlanOfAsync(before), Is.EqualTo(second));
        Assert.That((await _tenant.ShowAsync(before)).Json.GetProperty("uploadsBlocked").GetBoolean(), Is.True);
        (await _tenant.UploadAsync(before, [1])).IsProblem(403, "quota_exceeded");
        Assert.That((await _tenant.GetAsync($"/api/v1/plans/usage/{before.Id}")).Body, Is.EqualTo("""{"diskStorage":{"total":"2097152"}}"""), "nothing of theirs is deleted");
    }

    [Test]
    public async Task Names_AreUniqueWithoutRegardToCase()
    {
        await _tenant.AddPlanAsync("größe", 1);
        var other = await _tenant.AddPlanAsync("b", 1);

        (await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":" GRÖßE ","description":"","quota":1}""")).IsProblem(409, "duplicate_name");
        (await _tenant.SendAsync(Put, $"/api/v1/plans/{other}", """{"name":"Größe"}""")).IsProblem(409, "duplicate_name");
        Assert.That((await _tenant.SendAsync(Put, $"/api/v1/plans/{other}", """{"name":"B"}""")).Status, Is.EqualTo(200), "its own name in another case");
    }

    [Test]
    public async Task Lists_AreSortedAndCut()
    {
        foreach (var (name, quota) in new[] { ("b", 1), ("A", 3), ("c", 2) })
            await _tenant.AddPlanAsync(name, quota);

        Assert.That(await NamesAsync(""), Is.EqualTo("A b c of 3 from 0"));
        Assert.That(await NamesAsync("?limit=0&orderBy=desc"), Is.EqualTo("c b A of 3 from 0"));
        Assert.That(await NamesAsync("?sortBy=quota"), Is.EqualTo("b c A of 3 from 0"));
        Assert.That(await NamesAsync("?sortBy=id&orderBy=DESC&limit=2"), Is.EqualTo("c A of 3 from 0"));
        Assert.That(await NamesAsync("?sortBy=name&limit=2&offset=2"), Is.EqualTo("c of 3 from 2"));
        Assert.That(await NamesAsync("?limit=&offset=&sortBy=&orderBy="), Is.EqualTo("A b c of 3 from 0"), "a parameter without a value is none");
        Assert.That(await NamesAsync("?offset=1"), Is.EqualTo("b c of 3 from 1"));
        Assert.That(await NamesAsync("?offset=9&limit=100"), Is.EqualTo(" of 3 from 9"));
    }

    [Test]
    public async Task EntityTags_AreHeeded()
    {
        await _tenant.AddPlanAsync("default", 1);
        var path = $"/api/v1/plans/{await _tenant.AddPlanAsync("a", 1)}";
        var tag = (await _tenant.GetAsync(path)).Headers.ETag!.ToString();

        var unchanged = await _tenant.SendAsync(Put, path, """{"quota":1,"name":null}""", token: null, ("If-Match", tag));
        var changed = await _tenant.SendAsync(Put, path, """{"quota":2}""", token: null, ("If-Match", $"\"77\", {tag}"));
        var stale = await _tenant.SendAsync(Put, path, """{"quota":3}""", token: null, ("If-Match", tag));
        var staleDelete = await _tenant.SendAsync(Delete, path, json: null, token: null, ("If-Match", tag));

        Assert.That((unchanged.Status, unchanged.Headers.ETag!.ToString()), Is.EqualTo((200, tag)), "what changes nothing leaves the tag as it was");
        Assert.That((changed.Status, changed.Headers.ETag!.ToString()), Is.EqualTo((200, (await _tenant.GetAsync(path)).Headers.ETag!.ToString())));
        stale.IsProblem(412, "precondition_failed");
        staleDelete.IsProblem(412, "precondition_failed");
        foreach (var strange in new[] { "nonsense", "W/" + changed.Headers.ETag, "\"x\"" })
            (await _tenant.SendAsync(Put, path, """{"quota":3}""", token: null, ("If-Match", strange))).IsProblem(412, "precondition_failed");
        Assert.That((await _tenant.SendAsync(Put, path, """{"quota":4}""", token: null, ("If-Match", "*"))).Status, Is.EqualTo(200));
        Assert.That((await _tenant.SendAsync(Delete, path)).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task ARepeatUnderOneKey_CreatesOnce()
    {
        var first = await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":"a","description":"","quota":1}""", token: null, ("Idempotency-Key", "k"));
        var again = await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":"a","description":"","quota":1}""", token: null, ("Idempotency-Key", "k"));
        var other = await _tenant.SendAsync(Post, "/api/v1/plans", """{"name":"b","description":"","quota":1}""", token: null, ("Idempotency-Key", "k"));

        Assert.That((again.Status, again.Body), Is.EqualTo((201, first.Body)));
        other.IsProblem(409, "idempotency_key_reused");
    }

    private async Task<string?> PlanOfAsync(Member member) => (await _tenant.ShowAsync(member)).Json.GetProperty("planId").GetString();

    private async Task<string> NamesAsync(string query)
    {
        var json = (await _tenant.GetAsync("/api/v1/plans" + query)).Json;
        return string.Join(' ', json.GetProperty("items").EnumerateArray().Select(plan => plan.GetProperty("name").GetString()))
            + $" of {json.GetProperty("count")} from {json.GetProperty("offset")}";
    }
}
