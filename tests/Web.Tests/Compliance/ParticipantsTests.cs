using System.Text;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Participants over HTTP, as compliance-plangrade-api shows them.</summary>
internal sealed class ParticipantsTests
{
    private ParticipantsUser _user = null!;
    private int _company;

    [SetUp]
    public async Task StartAsync()
    {
        _user = await ParticipantsUser.NewAsync();
        _company = await _user.AddCompanyAsync();
    }

    [Test]
    public async Task TheDocumentsSamples()
    {
        var created = await _user.PostAsync("/api/v1/participants", ParticipantsUser.Body(_company));
        var comply = created.Json.GetProperty("id").GetInt32();
        var fire = await _user.AddDependentAsync(
            _company, comply, ("first_name", "Fire"), ("email", "support@plangrade.com"), ("phone", 1234567891), ("dob", "1986-04-18"));
        var red = await _user.AddDependentAsync(
            _company, comply, ("first_name", "Red"), ("email", ""), ("phone", "1234567892"), ("street2", ""), ("dob", "2006-11-22"));
        var shown = await _user.GetAsync($"/api/v1/participants/{comply}");
        var listed = await _user.GetAsync($"/api/v1/participants?company_id={_company}");
        var changed = await _user.PutAsync($"/api/v1/participants/{comply}", $$"""{"employee_id":{{comply}},"first_name":"Comp","last_name":"Lance"}""");
        var deleted = await _user.DeleteAsync($"/api/v1/participants/{comply}");
        var gone = await _user.GetAsync($"/api/v1/participants/{comply}");

        var address = """
            "street1":"1234 Fake St.","street2":"","city":"Orem","state":"UT","zip":"84606"
            """;
        var first = $$"""
            {"id":{{comply}},"company_id":{{_company}},"employee_id":{{comply}},"first_name":"Comply","last_name":"Ants","email":"compliance@plangrade.com","phone":"1234567890",{{address}},"dob":"1984-12-30"}
            """;
        var second = $$"""
            {"id":{{fire}},"company_id":{{_company}},"employee_id":{{comply}},"first_name":"Fire","last_name":"Ants","email":"support@plangrade.com","phone":"1234567891",{{address}},"dob":"1986-04-18"}
            """;
        var third = $$"""
            {"id":{{red}},"company_id":{{_company}},"employee_id":{{comply}},"first_name":"Red","last_name":"Ants","email":"","phone":"1234567892",{{address}},"dob":"2006-11-22"}
            """;
        Assert.That((created.Status, created.Body), Is.EqualTo((201, $$"""{"id":{{comply}}}""")));
        Assert.That(created.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/participants/{comply}"));
        Assert.That((shown.Status, shown.Body), Is.EqualTo((200, $$"""{"participant":{{first}}}""")));
        Assert.That((listed.Status, listed.Body), Is.EqualTo((200, $$"""{"participants":[{{first}},{{second}},{{third}}]}""")));
        Assert.That(
            (changed.Status, changed.Body),
            Is.EqualTo((200, $$"""{"participant":{{first.Replace("Comply", "Comp", StringComparison.Ordinal).Replace("Ants", "Lance", StringComparison.Ordinal)}}}""")));
        Assert.That((deleted.Status, deleted.Body), Is.EqualTo((204, "")));
        Assert.That((gone.Status, gone.Body), Is.EqualTo((404, """{"errors":[{"message":"There is no such participant."}]}""")));
        Assert.That(await _user.ListAsync(_company), Is.Empty, "its dependents went with it");
    }

    [Test]
    public async Task ABody_MayBeWrappedOrAForm_AndAPathEndInJson()
    {
        var wrapped = await _user.PostAsync("/api/v1/participants.json", $$"""{"participant":{{ParticipantsUser.Body(_company)}}}""");
        var employee = wrapped.Json.GetProperty("id").GetInt32();
        var form = $"company_id={_company}&employee_id={employee}&first_name=Fire&last_name=Ants&street1=1234+Fake+St.&city=Orem&state=ut&zip=84606&dob=1986-04-18&ssn&email&phone=1234567890";
        var posted = await _user.SendAsync(HttpMethod.Post, "/api/v1/participants", Form(form));
        var dependent = posted.Json.GetProperty("id").GetInt32();
        var changed = await _user.SendAsync(HttpMethod.Put, $"/api/v1/participants/{dependent}.json", Form($"employee_id={employee}&phone=&city=%C3%89vreux"));

        Assert.That((wrapped.Status, posted.Status, changed.Status), Is.EqualTo((201, 201, 200)), posted.Body + changed.Body);
        var participant = changed.Json.GetProperty("participant");
        Assert.That(
            (participant.GetProperty("phone").GetString(), participant.GetProperty("city").GetString(), participant.GetProperty("state").GetString()),
            Is.EqualTo(("", "Évreux", "UT")));
    }

    [Test]
    public async Task IfMatch_AndIdempotencyKey_AreHeeded()
    {
        var key = ("Idempotency-Key", SharedServer.NewId("key"));
        var first = await _user.SendAsync(HttpMethod.Post, "/api/v1/participants", ParticipantsUser.Body(_company), key);
        var again = await _user.SendAsync(HttpMethod.Post, "/api/v1/participants", ParticipantsUser.Body(_company), key);
        var other = await _user.SendAsync(HttpMethod.Post, "/api/v1/participants", ParticipantsUser.Body(_company, ("city", "Provo")), key);
        var id = first.Json.GetProperty("id").GetInt32();
        var path = $"/api/v1/participants/{id}";
        var tag = (await _user.GetAsync(path)).Headers.ETag!.ToString();
        var same = await _user.SendAsync(HttpMethod.Put, path, $$"""{"employee_id":{{id}}}""", ("If-Match", tag));
        var changed = await _user.SendAsync(HttpMethod.Put, path, $$"""{"employee_id":{{id}},"city":"Provo"}""", ("If-Match", same.Headers.ETag!.ToString()));
        var stale = await _user.SendAsync(HttpMethod.Put, path, $$"""{"employee_id":{{id}},"city":"Lehi"}""", ("If-Match", tag));
        var staleDelete = await _user.SendAsync(HttpMethod.Delete, path, (string?)null, ("If-Match", tag));
        var deleted = await _user.SendAsync(HttpMethod.Delete, path, (string?)null, ("If-Match", changed.Headers.ETag!.ToString()));

        Assert.That((again.Status, again.Body, other.Status), Is.EqualTo((201, first.Body, 409)));
        Assert.That(same.Headers.ETag!.ToString(), Is.EqualTo(tag), "what changes nothing is no new version");
        Assert.That(new[] { changed.Status, stale.Status, staleDelete.Status, deleted.Status }, Is.EqualTo(new[] { 200, 412, 412, 204 }));
    }

    [Test]
    public async Task Lists_ArePaged_ByIdAndLinked()
    {
        var ids = new List<int>();
        for (var number = 0; number < 3; number++)
            ids.Add(await _user.AddAsync(_company));

        var second = await _user.GetAsync($"/api/v1/participants?company_id={_company}&page=2&per_page=1");

        Assert.That(second.Json.GetProperty("participants")[0].GetProperty("id").GetInt32(), Is.EqualTo(ids[1]));
        Assert.That(second.Headers.GetValues("Link").Single(), Does.Contain($"</api/v1/participants?company_id={_company}&page=3&per_page=1>; rel=\"next\""));
        Assert.That(await _user.ListAsync(_company, "&page=1&per_page=2"), Is.EqualTo(ids[..2]));
        foreach (var page in new[] { "9", "2147483647", "2147483648", "99999999999999999999&per_page=500" })
            Assert.That(await _user.ListAsync(_company, "&page=" + page), Is.Empty);
        Assert.That(await _user.ListAsync(_company), Is.EqualTo(ids));
    }

    [TestCase("", "company_id", "is required")]
    [TestCase("?company_id=", "company_id", "is required")]
    [TestCase("?company_id=x", "company_id", "must be a positive whole number")]
    [TestCase("?company_id=0", "company_id", "must be a positive whole number")]
    [TestCase("?company_id=1&page=0", "page", "must be a positive whole number")]
    [TestCase("?company_id=1&per_page=501", "per_page", "must be a whole number from 1 to 500")]
    [TestCase("?company_id=1&archived=yes", "archived", "must be true or false")]
    public async Task ABadParameter_IsNamed(string query, string field, string message)
    {
        var answer = await _user.GetAsync("/api/v1/participants" + query);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{"field":"{{field}}","message":"{{field}} {{message}}"}]}""")));
    }

    [TestCase("?company_id=2147483648")]
    [TestCase("?company_id=99999999999999999999&page=1")]
    [TestCase("/archive?participant_id=2147483648")]
    public async Task AnIdThatIsTooGreat_IsTheIdOfNothing(string path) =>
        Assert.That((await _user.GetAsync("/api/v1/participants" + path)).Status, Is.EqualTo(404));

    [Test]
    public async Task AnotherUsers_DoNotExist()
    {
        var id = await _user.AddAsync(_company);
        var other = await ParticipantsUser.NewAsync();
        var paths = new[] { $"/api/v1/participants?company_id={_company}", $"/api/v1/participants?company_id={_company}&page=1", $"/api/v1/participants/{id}", $"/api/v1/participants/archive?participant_id={id}" };

        foreach (var path in paths)
            Assert.That((await other.GetAsync(path)).Status, Is.EqualTo(404), path);
        Assert.That((await other.PutAsync($"/api/v1/participants/{id}", $$"""{"employee_id":{{id}}}""")).Status, Is.EqualTo(404));
        Assert.That((await other.DeleteAsync($"/api/v1/participants/{id}")).Status, Is.EqualTo(404));
        Assert.That((await other.PostAsync($"/api/v1/participants/{id}/restore")).Status, Is.EqualTo(404));

        var foreign = await other.PostAsync("/api/v1/participants", ParticipantsUser.Body(_company));
        var unknown = await other.PostAsync("/api/v1/participants", ParticipantsUser.Body(2_000_000_000));
        Assert.That((foreign.Status, foreign.Body), Is.EqualTo((400, """{"errors":[{"field":"company_id","message":"company_id must be the id of a company that you manage"}]}""")));
        Assert.That((unknown.Status, unknown.Body), Is.EqualTo((foreign.Status, foreign.Body)), "the same for both");
        Assert.That(await _user.ListAsync(_company), Is.EqualTo(new[] { id }));
    }

    [TestCase("GET", "/api/v1/participants/0", 404)]
    [TestCase("GET", "/api/v1/participants/x", 404)]
    [TestCase("GET", "/api/v1/participants/99999999999", 404)]
    [TestCase("PATCH", "/api/v1/participants/1", 405)]
    [TestCase("GET", "/api/v1/participants/1/restore", 405)]
    public async Task WhatIsNotThere_IsSaidInTheApisShape(string verb, string path, int status)
    {
        var answer = await _user.SendAsync(new HttpMethod(verb), path);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((status, answer.Body)));
        Assert.That(answer.Body, Does.StartWith("""{"errors":[{"message":"""));
    }

    private static StringContent Form(string form) => new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
}
