namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Notices and activities over HTTP.</summary>
internal sealed class HistoryTests
{
    private Employer _employer = null!;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task StartAsync() => _employer = await Employer.NewAsync(Server);

    [Test]
    public async Task Notices_AreWhatWasDistributed_TheNewestFirst()
    {
        var notice = await _employer.AddDocumentAsync("Notice", "notice");
        var first = await _employer.DistributeAsync(notice);
        var before = await NoticesAsync();
        await _employer.AddDocumentAsync("Old plan");
        await _employer.AddDocumentAsync("New plan");
        var second = await _employer.DistributeAsync(notice);

        var answer = await NoticesAsync();

        Assert.That(before.Json.GetProperty("notices")[0].GetProperty("plan_name").GetString(), Is.Empty);
        var notices = answer.Json.GetProperty("notices").EnumerateArray().ToList();
        Assert.That(notices.Select(item => item.GetProperty("id").GetInt32()), Is.EqualTo(new[] { second, first }));
        Assert.That(notices.Select(item => item.GetProperty("name").GetString()), Has.All.EqualTo("Notice"));
        Assert.That(notices.Select(item => item.GetProperty("plan_name").GetString()), Has.All.EqualTo("New plan"));
        Assert.That(notices[0].EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "id", "name", "plan_name", "link", "created_at" }));
        var link = notices[0].GetProperty("link").GetString()!;
        Assert.That(link, Does.StartWith(Server.Http.BaseAddress + "notice?token="));
        Assert.That((await Server.SendAsync(HttpMethod.Get, link, content: null, token: null)).Body, Is.EqualTo("%PDF"));
    }

    [Test]
    public async Task Activities_TellWhatWasDoneByWhom_TheNewestFirst()
    {
        var document = await _employer.AddDocumentAsync();
        await _employer.DistributeAsync(document);
        await _employer.DeleteAsync($"/api/v1/documents/{document}");

        var answer = await _employer.GetAsync($"/api/v1/activities?company_id={_employer.CompanyId}");

        var activities = answer.Json.GetProperty("activities").EnumerateArray().ToList();
        Assert.That(activities.Select(item => item.GetProperty("name").GetString()), Is.EqualTo(new[]
        {
            $"Document {document} deleted by Ada Lovelace", $"Document {document} distributed by Ada Lovelace",
            $"Document {document} added by Ada Lovelace", "Company created by Ada Lovelace",
        }));
        Assert.That(activities[0].EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "id", "name", "start_time" }));
    }

    [Test]
    public async Task AnActivityOfSomebodyWhoIsGone_StandsAlone()
    {
        Server.Scalar("UPDATE Activities SET PersonId = NULL WHERE CompanyId = @id", ("@id", _employer.CompanyId));

        var answer = await _employer.GetAsync($"/api/v1/activities?company_id={_employer.CompanyId}");

        Assert.That(answer.Json.GetProperty("activities")[0].GetProperty("name").GetString(), Is.EqualTo("Company created"));
    }

    [Test]
    public async Task Lists_ComeInPages()
    {
        var document = await _employer.AddDocumentAsync();
        var (first, second) = (await _employer.DistributeAsync(document), await _employer.DistributeAsync(document));

        var notices = await _employer.GetAsync($"/api/v1/notices?company_id={_employer.CompanyId}&page=2&per_page=1");
        var activities = await _employer.GetAsync($"/api/v1/activities?company_id={_employer.CompanyId}&per_page=2");
        var beyond = await _employer.GetAsync($"/api/v1/activities?company_id={_employer.CompanyId}&page=9");

        Assert.That(second, Is.GreaterThan(first));
        Assert.That(notices.Json.GetProperty("notices").EnumerateArray().Single().GetProperty("id").GetInt32(), Is.EqualTo(first));
        Assert.That(
            activities.Headers.GetValues("Link").Single(),
            Is.EqualTo($"</api/v1/activities?company_id={_employer.CompanyId}&page=1&per_page=2>; rel=\"first\", </api/v1/activities?company_id={_employer.CompanyId}&page=2&per_page=2>; rel=\"next\""));
        Assert.That(beyond.Body, Is.EqualTo("""{"activities":[]}"""));
    }

    [TestCase("notices")]
    [TestCase("activities")]
    public async Task TheCompany_MustBeNamedAndManaged(string list)
    {
        var other = await Employer.NewAsync(Server);

        Assert.That((await _employer.GetAsync($"/api/v1/{list}")).Body, Is.EqualTo("""{"errors":[{"field":"company_id","message":"company_id is required"}]}"""));
        Assert.That((await _employer.GetAsync($"/api/v1/{list}?company_id=x")).Body, Is.EqualTo("""{"errors":[{"field":"company_id","message":"company_id must be a positive whole number"}]}"""));
        Assert.That((await _employer.GetAsync($"/api/v1/{list}?company_id={other.CompanyId}")).Status, Is.EqualTo(404));
        Assert.That((await _employer.GetAsync($"/api/v1/{list}?company_id={other.CompanyId}&page=1")).Status, Is.EqualTo(404));
        Assert.That((await _employer.GetAsync($"/api/v1/{list}?company_id=2000000000")).Body, Is.EqualTo("""{"errors":[{"message":"There is no such company."}]}"""));
        Assert.That((await _employer.GetAsync($"/api/v1/{list}?company_id={_employer.CompanyId}&page=0")).Json.GetProperty("errors")[0].GetProperty("field").GetString(), Is.EqualTo("page"));
    }

    private Task<Answer> NoticesAsync() => _employer.GetAsync($"/api/v1/notices?company_id={_employer.CompanyId}");
}
