using System.Text;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Companies over HTTP, as compliance-plangrade-api shows them.</summary>
internal sealed class CompaniesTests
{
    private string _token = "";

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task SignInAsync() => _token = await NewTokenAsync();

    [Test]
    public async Task TheDocumentsSamples()
    {
        var created = await SendAsync(HttpMethod.Post, "/api/v1/companies", Json("""{"name":"plangrade","ein":"123456789"}"""));
        var id = created.Json.GetProperty("id").GetInt32();
        var shown = await SendAsync(HttpMethod.Get, $"/api/v1/companies/{id}");
        var changed = await SendAsync(HttpMethod.Put, $"/api/v1/companies/{id}", Json("""{"name":"plangrade, LLC","ein":"123456789"}"""));
        var listed = await SendAsync(HttpMethod.Get, "/api/v1/companies");
        var deleted = await SendAsync(HttpMethod.Delete, $"/api/v1/companies/{id}");
        var gone = await SendAsync(HttpMethod.Get, $"/api/v1/companies/{id}");

        Assert.That((created.Status, created.Body), Is.EqualTo((201, $$"""{"id":{{id}}}""")));
        Assert.That(created.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/companies/{id}"));
        Assert.That((shown.Status, shown.Body), Is.EqualTo((200, $$$"""{"company":{"id":{{{id}}},"ein":"123456789","name":"plangrade","grade":"A+"}}""")));
        Assert.That((changed.Status, changed.Body), Is.EqualTo((200, $$$"""{"company":{"id":{{{id}}},"ein":"123456789","name":"plangrade, LLC","grade":"A+"}}""")));
        Assert.That((listed.Status, listed.Body), Is.EqualTo((200, $$$"""{"companies":[{"id":{{{id}}},"ein":"123456789","name":"plangrade, LLC","grade":"A+"}]}""")));
        Assert.That((deleted.Status, deleted.Body), Is.EqualTo((204, "")));
        Assert.That((gone.Status, gone.Body), Is.EqualTo((404, """{"errors":[{"message":"There is no such company."}]}""")));
    }

    [TestCase("""{"name":"A","ein":"123456789"}""")]
    [TestCase("""{"company":{"name":"A","ein":"123456789"}}""")]
    [TestCase("""{"name":"A","ein":123456789,"other":[1]}""")]
    [TestCase("""{"name":" A ","ein":"12-3456789"}""")]
    public async Task ABody_MayBeFlatOrWrapped(string json) => await IsCreatedAsync(Json(json));

    [TestCase("name=A&ein=123456789")]
    [TestCase("name=A&ein=12-3456789&other")]
    [TestCase("ein=123456789&name=%41")]
    public async Task ABody_MayBeAForm(string form) => await IsCreatedAsync(Form(form));

    [TestCase("name=%ff&ein=123456789")]
    [TestCase("name=a%c3b&ein=123456789")]
    [TestCase("name=100%&ein=123456789")]
    [TestCase("name=%4&ein=123456789")]
    [TestCase("name=%zz&ein=123456789")]
    [TestCase("name=%+4&ein=123456789")]
    [TestCase("name=%ed%a0%80&ein=123456789")]
    public async Task AFormsField_ThatIsNoText_IsNamed(string form)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/companies", Form(form));

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, """{"errors":[{"field":"name","message":"name is of the wrong type or unreadable"}]}""")));
    }

    [TestCase("%ff=A&ein=123456789", 400)]
    [TestCase("name=A&ein=123456789&other=%ff", 201)]
    [TestCase("name=%C3%89vreux+%2b&ein=%31%323456789&&", 201)]
    public async Task AForm_IsReadAsItIs(string form, int status) =>
        Assert.That((await SendAsync(HttpMethod.Post, "/api/v1/companies", Form(form))).Status, Is.EqualTo(status));

    [TestCase("""{}""", "name is required", "ein is required")]
    [TestCase("""{"name":null,"ein":""}""", "name is required", "ein is required")]
    [TestCase("""{"name":"A","ein":"12345678"}""", null, "ein must be 9 digits")]
    [TestCase("""{"name":"A","ein":true}""", null, "ein is of the wrong type or unreadable")]
    public async Task EveryFieldThatIsWrong_IsNamedAtOnce(string json, string? name, string ein)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/companies", Json(json));

        var errors = new[] { ("name", name), ("ein", ein) }.Where(error => error.Item2 is not null)
            .Select(error => $$"""{"field":"{{error.Item1}}","message":"{{error.Item2}}"}""");
        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{{string.Join(',', errors)}}]}""")));
    }

    [TestCase("{", "application/json", 400)]
    [TestCase("[]", "application/json", 400)]
    [TestCase("x", "text/plain", 415)]
    public async Task ABodyThatCannotBeRead_IsAListWithOneError(string body, string type, int status)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/companies", new StringContent(body, Encoding.UTF8, type));

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Body, Does.Match("""^\{"errors":\[\{"message":"[^"]+"\}\]\}$"""));
    }

    [Test]
    public async Task ASecondCompanyOfOneEin_NamesIt()
    {
        await IsCreatedAsync(Json("""{"name":"A","ein":"123456789"}"""));

        var answer = await SendAsync(HttpMethod.Post, "/api/v1/companies", Json("""{"name":"B","ein":"12-3456789"}"""));

        Assert.That((answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("field").GetString()), Is.EqualTo((400, "ein")));
    }

    [Test]
    public async Task AnIdIsAPositiveInteger_AsItIsWritten()
    {
        var id = await IsCreatedAsync(Json("""{"name":"A","ein":"123456789"}"""));

        foreach (var other in new[] { $"0{id}", $"+{id}", $"%2B{id}", $"%20{id}", $"{id}%20", $"{id}.0", $"-{id}", "0", "99999999999" })
        {
            var answer = await SendAsync(HttpMethod.Get, $"/api/v1/companies/{other}");
            Assert.That((answer.Status, answer.Body[..11]), Is.EqualTo((404, """{"errors":[""")), other);
        }
    }

    [Test]
    public async Task AnotherUsers_DoNotExist()
    {
        var id = await IsCreatedAsync(Json("""{"name":"A","ein":"123456789"}"""));
        _token = await NewTokenAsync();

        foreach (var (verb, body) in new[] { (HttpMethod.Get, null), (HttpMethod.Put, """{"name":"B","ein":"123456780"}"""), (HttpMethod.Delete, null) })
            Assert.That((await SendAsync(verb, $"/api/v1/companies/{id}", body is null ? null : Json(body))).Status, Is.EqualTo(404), verb.Method);
        Assert.That((await SendAsync(HttpMethod.Get, "/api/v1/companies")).Body, Is.EqualTo("""{"companies":[]}"""));
    }

    [Test]
    public async Task WithoutAToken_WithoutTheScope_WithoutAPerson()
    {
        var none = await Server.SendAsync(HttpMethod.Get, "/api/v1/companies", content: null, token: null);
        var bad = await Server.SendAsync(HttpMethod.Get, "/api/v1/companies", content: null, "nonsense");
        var scope = await Server.SendAsync(HttpMethod.Get, "/api/v1/companies", content: null, await Server.ClientTokenAsync("benefits"));
        var two = await Server.SendAsync(HttpMethod.Get, "/api/v1/companies?access_token=x", content: null, "nonsense");
        var nobody = await Server.SendAsync(HttpMethod.Get, "/api/v1/companies", content: null, await Server.ClientTokenAsync("compliance"));
        var other = await Server.SendAsync(HttpMethod.Get, "/api/v1/me", content: null, token: null, ("Authorization", TokenCalls.Basic("demo-client", "demo-secret")));

        Assert.That((other.Status, other.Headers.WwwAuthenticate.ToString(), other.Body), Is.EqualTo((401, "Bearer realm=\"PlanPlatform\"", none.Body)));
        Assert.That((none.Status, none.Headers.WwwAuthenticate.ToString()), Is.EqualTo((401, "Bearer realm=\"PlanPlatform\"")));
        Assert.That((bad.Status, bad.Headers.WwwAuthenticate.ToString()), Is.EqualTo((401, "Bearer realm=\"PlanPlatform\", error=\"invalid_token\"")));
        Assert.That(
            (scope.Status, scope.Headers.WwwAuthenticate.ToString()),
            Is.EqualTo((403, "Bearer realm=\"PlanPlatform\", error=\"insufficient_scope\", scope=\"compliance\"")));
        Assert.That((two.Status, two.Headers.WwwAuthenticate.ToString()), Is.EqualTo((400, "Bearer realm=\"PlanPlatform\", error=\"invalid_request\"")));
        Assert.That((nobody.Status, nobody.Body), Is.EqualTo((403, """{"errors":[{"message":"The access token must act for a person."}]}""")));
    }

    [Test]
    public async Task Pages_AreLinked()
    {
        for (var number = 1; number <= 3; number++)
            await IsCreatedAsync(Form($"name={(char)('a' + number)}&ein=12345678{number}"));

        var second = await SendAsync(HttpMethod.Get, "/api/v1/companies.json?page=2&per_page=1");
        var letter = await SendAsync(HttpMethod.Get, "/api/v1/companies?letter=C");

        Assert.That(second.Json.GetProperty("companies")[0].GetProperty("name").GetString(), Is.EqualTo("c"));
        Assert.That(
            second.Headers.GetValues("Link").Single(),
            Is.EqualTo("""</api/v1/companies?page=1&per_page=1>; rel="first", </api/v1/companies?page=1&per_page=1>; rel="prev", </api/v1/companies?page=3&per_page=1>; rel="next" """.TrimEnd()));
        Assert.That(letter.Json.GetProperty("companies").GetArrayLength(), Is.EqualTo(1));
    }

    [TestCase("page=0", "page")]
    [TestCase("page=x", "page")]
    [TestCase("per_page=501", "per_page")]
    [TestCase("letter=ab", "letter")]
    [TestCase("letter=1", "letter")]
    public async Task ABadPage_IsNamed(string query, string field)
    {
        var answer = await SendAsync(HttpMethod.Get, "/api/v1/companies?" + query);

        Assert.That((answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("field").GetString()), Is.EqualTo((400, field)));
    }

    [Test]
    public async Task IfMatch_ThatNoLongerHolds_Is412()
    {
        var id = await IsCreatedAsync(Json("""{"name":"A","ein":"123456789"}"""));
        var tag = (await SendAsync(HttpMethod.Get, $"/api/v1/companies/{id}")).Headers.ETag!.ToString();

        var first = await SendAsync(HttpMethod.Put, $"/api/v1/companies/{id}", Form("name=B&ein=123456789"), ("If-Match", tag));
        var second = await SendAsync(HttpMethod.Put, $"/api/v1/companies/{id}", Form("name=C&ein=123456789"), ("If-Match", tag));
        var deleted = await SendAsync(HttpMethod.Delete, $"/api/v1/companies/{id}", null, ("If-Match", first.Headers.ETag!.ToString()));

        Assert.That(new[] { first.Status, second.Status, deleted.Status }, Is.EqualTo(new[] { 200, 412, 204 }));
    }

    [Test]
    public async Task AChange_ThatChangesNothing_LeavesTheETagAndTheHistory()
    {
        var id = await IsCreatedAsync(Json("""{"name":"A","ein":"123456789"}"""));
        var (tag, history) = await StateAsync();

        var same = await SendAsync(HttpMethod.Put, $"/api/v1/companies/{id}", Form("name=A&ein=12-3456789"), ("If-Match", tag));
        var after = await StateAsync();
        var other = await SendAsync(HttpMethod.Put, $"/api/v1/companies/{id}", Form("name=a&ein=123456789"), ("If-Match", tag));

        Assert.That((same.Status, same.Headers.ETag?.ToString()), Is.EqualTo((200, tag)));
        Assert.That(after, Is.EqualTo((tag, history)));
        Assert.That((other.Status, other.Headers.ETag?.ToString()), Is.EqualTo((200, "\"2\"")));
        Assert.That(await StateAsync(), Is.Not.EqualTo((tag, history)));

        async Task<(string, string)> StateAsync() => (
            (await SendAsync(HttpMethod.Get, $"/api/v1/companies/{id}")).Headers.ETag!.ToString(),
            (await SendAsync(HttpMethod.Get, $"/api/v1/activities?company_id={id}")).Body);
    }

    [TestCase("/api/v1/me")]
    [TestCase("/api/v1/me.json")]
    public async Task Me_IsNotWrapped(string path)
    {
        var me = await SendAsync(HttpMethod.Get, path);
        var id = me.Json.GetProperty("id").GetInt32();

        Assert.That(me.Json.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "id", "name", "email" }));
        Assert.That((await SendAsync(HttpMethod.Get, $"/api/v1/users/{id}")).Body, Is.EqualTo($$"""{"user":{{me.Body}}}"""));
        Assert.That((await SendAsync(HttpMethod.Get, $"/api/v1/users/{id + 1}")).Status, Is.EqualTo(404));
    }

    [TestCase("/api/v1/companies/0")]
    [TestCase("/api/v1/companies/-1")]
    [TestCase("/api/v1/companies/x")]
    [TestCase("/api/v1/companies/99999999999")]
    [TestCase("/api/v1/notices/nothing")]
    public async Task WhatNoPathNames_IsNotFound(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path);

        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.Body, Does.StartWith("""{"errors":[{"message":"""));
    }

    [TestCase("/api/v1/companies/x")]
    [TestCase("/api/v1/users/07")]
    [TestCase("/api/v1/organisations/1/users/x")]
    [TestCase("/api/v1/plans/usage/x")]
    public async Task WhoAsks_IsJudgedBeforeTheFormOfAnId(string path) =>
        Assert.That((await Server.SendAsync(HttpMethod.Get, path, content: null, token: null)).Status, Is.EqualTo(401));

    private async Task<int> IsCreatedAsync(HttpContent body)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/companies", body);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }

    private Task<Answer> SendAsync(HttpMethod verb, string path, HttpContent? body = null, params (string Name, string Value)[] headers) =>
        Server.SendAsync(verb, path, body, _token, headers);

    // A token of the demo application for somebody new.
    private static async Task<string> NewTokenAsync()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        var answer = await Server.AskAsync(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username={person.Email}&password={Uri.EscapeDataString(NewPerson.FirstPassword)}");
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static StringContent Form(string form) => new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
}
