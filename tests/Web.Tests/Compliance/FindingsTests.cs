using System.Text.Json;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Each finding on both sides of its edges, on the first of March 2026.</summary>
internal sealed class FindingsTests
{
    private const string Mail = "a@example.com";
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly DateOnly Adult = new(1990, 1, 1);

    private Server _server = null!;
    private ComplianceUser _user = null!;
    private int _company;
    private int _count;
    private Roster _roster = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new TestClock().Start();
        _user = await ComplianceUser.RegisteredAsync(_server);
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [SetUp]
    public async Task FoundAsync()
    {
        _company = await _user.NewCompanyAsync($"{++_count:D9}");
        _roster = new Roster(_server, _company);
    }

    [Test]
    public async Task ANewCompany_HasASingleManager()
    {
        var answer = await _user.GetAsync($"/api/v1/companies/{_company}/findings");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((200,
            """{"findings":[{"code":"single_manager","title":"The company has a single manager: nobody could look after it in their place.","weight":3,"points":3,"participants":[]}],"score":97,"grade":"A+"}""")));
    }

    [Test]
    public async Task DependentsOf26_AreConcernedFromTheirBirthdayOn()
    {
        var employee = _roster.Add(Today.AddYears(-26), Mail);
        var grown = _roster.Add(Today.AddYears(-26), Mail, employee: employee);
        _roster.Add(Today.AddYears(-26).AddDays(1), Mail, employee: employee);
        _roster.Add(Today.AddYears(-40), Mail, employee: employee, isArchived: true);

        await ShowsAsync("grown_up_dependents", 3, 3, grown);
    }

    [TestCase(5)]
    [TestCase(6)]
    public async Task DependentsOf26_TakeOff15AtMost(int count)
    {
        var employee = _roster.Add(Adult, Mail);
        var grown = Enumerable.Range(0, count).Select(_ => _roster.Add(Today.AddYears(-30), Mail, employee: employee)).ToArray();

        await ShowsAsync("grown_up_dependents", 3, 15, grown);
    }

    [Test]
    public async Task EmployeesOf65_WhomNothingReaches_AreConcernedFromTheirBirthdayOn()
    {
        var senior = _roster.Add(Today.AddYears(-65));
        _roster.Add(Today.AddYears(-65).AddDays(1));
        _roster.Add(Today.AddYears(-65), email: Mail);
        _roster.Add(Today.AddYears(-65), phone: "8015550100");
        _roster.Add(Today.AddYears(-65), employee: senior);
        _roster.Add(Today.AddYears(-65), isArchived: true);

        await ShowsAsync("unreachable_seniors", 2, 2, senior);
    }

    [TestCase(5)]
    [TestCase(6)]
    public async Task EmployeesOf65_TakeOff10AtMost(int count) =>
        await ShowsAsync("unreachable_seniors", 2, 10, Enumerable.Range(0, count).Select(_ => _roster.Add(Today.AddYears(-70))).ToArray());

    [Test]
    public async Task ParticipantsWhomNothingReaches_CountByTheirShare()
    {
        var unreachable = _roster.Add(Adult);
        _roster.Add(Adult, email: Mail);
        _roster.Add(Adult, phone: "8015550100");
        _roster.Add(Adult, isArchived: true);

        await ShowsAsync("unreachable_participants", 20, 6.67m, unreachable);
    }

    [Test]
    public async Task ParticipantsWhomNothingReaches_TakeOff20AtMost() =>
        await ShowsAsync("unreachable_participants", 20, 20, _roster.Add(Adult), _roster.Add(Adult));

    [Test]
    public async Task APlanDocument_IsNeededOnceThereAreParticipants()
    {
        await LacksAsync("no_plan_document");
        _roster.Add(Adult, Mail, isArchived: true);
        await LacksAsync("no_plan_document");
        _roster.Add(Adult, Mail);
        await ShowsAsync("no_plan_document", 10, 10);
        _roster.AddDocument("Notice");
        await ShowsAsync("no_plan_document", 10, 10);

        _roster.AddDocument();

        await LacksAsync("no_plan_document");
    }

    [Test]
    public async Task Everything_AddsUp()
    {
        var employee = _roster.Add(Today.AddYears(-65));
        _roster.Add(Today.AddYears(-30), Mail, employee: employee);

        var json = (await _user.GetAsync($"/api/v1/companies/{_company}/findings")).Json;
        var company = (await _user.GetAsync($"/api/v1/companies/{_company}")).Json.GetProperty("company");

        // 100 - 3 - 2 - 10 - 3 - 10
        Assert.That(
            json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()),
            Is.EqualTo(new[] { "grown_up_dependents", "unreachable_seniors", "unreachable_participants", "single_manager", "no_plan_document" }));
        Assert.That((json.GetProperty("score").GetInt32(), json.GetProperty("grade").GetString()), Is.EqualTo((72, "C-")));
        Assert.That(company.GetProperty("grade").GetString(), Is.EqualTo("C-"));
    }

    private async Task ShowsAsync(string code, decimal weight, decimal points, params int[] participants)
    {
        var finding = (await FindAsync(code))!.Value;

        Assert.That((finding.GetProperty("weight").GetDecimal(), finding.GetProperty("points").GetDecimal()), Is.EqualTo((weight, points)));
        Assert.That(finding.GetProperty("participants").EnumerateArray().Select(id => id.GetInt32()), Is.EqualTo(participants));
    }

    private async Task LacksAsync(string code) => Assert.That(await FindAsync(code), Is.Null);

    private async Task<JsonElement?> FindAsync(string code)
    {
        var answer = await _user.GetAsync($"/api/v1/companies/{_company}/findings");
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer.Json.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("code").GetString() == code)
            .Select(finding => (JsonElement?)finding).SingleOrDefault();
    }
}
