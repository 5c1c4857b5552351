namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Headers by which a caller insists on something: <c>If-Match</c>, <c>Accept</c>, <c>Idempotency-Key</c>.</summary>
internal sealed class PreconditionTests
{
    private const string Changed = """{"name":"New","ein":"123456789"}""";

    private ComplianceUser _user = null!;
    private int _company;

    [SetUp]
    public async Task FoundAsync()
    {
        _user = await ComplianceUser.RegisteredAsync(SharedServer.Instance);
        _company = await _user.NewCompanyAsync();
    }

    [TestCase("\"1\"", 200)]
    [TestCase("*", 200)]
    [TestCase("\"7\", \"1\"", 200)]
    [TestCase("\"7\"", 412)]
    [TestCase("W/\"1\"", 412)]
    [TestCase("1", 412)]
    [TestCase("junk", 412)]
    public async Task IfMatch_HoldsForOneOfItsStrongTags(string tags, int status)
    {
        var answer = await _user.PutAsync($"/api/v1/companies/{_company}", Changed, ("If-Match", tags));

        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
    }

    [TestCase("application/json", 200)]
    [TestCase("application/*;q=0.1", 200)]
    [TestCase("text/html, */*", 200)]
    [TestCase("text/html", 406)]
    [TestCase("application/json;q=0, */*", 406)]
    public async Task Accept_ThatExcludesJson_IsRefused(string accept, int status)
    {
        var answer = await _user.SendAsync(HttpMethod.Get, $"/api/v1/companies/{_company}", json: null, ("Accept", accept));

        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        if (status == 406)
            Assert.That(answer.Body, Does.StartWith("""{"errors":[{"message":"""));
    }

    [Test]
    public async Task AKey_WithAnotherQuery_IsRefused()
    {
        const string Table = "employee_id,first_name,last_name,street1,city,state,zip,dob,ssn\n0,A,B,S,Orem,UT,84606,1984-12-30,1234\n";
        var path = $"/api/v1/companies/{_company}/participants/import";

        var real = await ImportAsync(path, Table);
        var again = await ImportAsync(path, Table);
        var dry = await ImportAsync(path + "?dry_run=true", Table);

        Assert.That(real.Json.GetProperty("import").GetProperty("created").GetInt32(), Is.EqualTo(1), real.Body);
        Assert.That(again.Body, Is.EqualTo(real.Body));
        Assert.That(dry.Status, Is.EqualTo(409), dry.Body);
        Assert.That((await _user.GetAsync($"/api/v1/participants?company_id={_company}")).Json.GetProperty("participants").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task AFormWithoutFields_LacksThemAll()
    {
        var answer = await SharedServer.Instance.SendAsync(
            HttpMethod.Post, "/api/v1/companies", new FormUrlEncodedContent([]), _user.Token);

        Assert.That((answer.Status, answer.Body), Is.EqualTo(
            (400, """{"errors":[{"field":"name","message":"name is required"},{"field":"ein","message":"ein is required"}]}""")));
    }

    private Task<Answer> ImportAsync(string path, string table) => SharedServer.Instance.SendAsync(
        HttpMethod.Post, path, new StringContent(table, System.Text.Encoding.UTF8, "text/csv"), _user.Token, ("Idempotency-Key", $"key-{_company}"));
}
