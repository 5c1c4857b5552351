namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Whose dependent somebody may be, and what happens to dependents.</summary>
internal sealed class DependentsTests
{
    private ParticipantsUser _user = null!;
    private int _company;
    private int _employee;
    private int _other;

    [SetUp]
    public async Task StartAsync()
    {
        _user = await ParticipantsUser.NewAsync();
        _company = await _user.AddCompanyAsync();
        _employee = await _user.AddAsync(_company);
        _other = await _user.AddAsync(_company);
    }

    [Test]
    public async Task TheEmployee_IsAnEmployeeOfTheSameCompany()
    {
        var dependent = await _user.AddDependentAsync(_company, _employee);
        var elsewhere = await _user.AddAsync(await _user.AddCompanyAsync("123456780"));

        foreach (var wrong in new[] { dependent, elsewhere })
        {
            var created = await _user.PostAsync("/api/v1/participants", ParticipantsUser.Body(_company, ("employee_id", wrong)));
            Assert.That((created.Status, Field(created)), Is.EqualTo((400, "employee_id")), created.Body);
            Assert.That(await MoveAsync(_other, wrong), Is.EqualTo((400, "employee_id")));
        }
    }

    [Test]
    public async Task ADependent_MayMove_AndAnEmployeeWithoutDependentsMayBecomeOne()
    {
        var dependent = await _user.AddDependentAsync(_company, _employee);

        Assert.That(await MoveAsync(_employee, _other), Is.EqualTo((400, "employee_id")), "it has a dependent");
        Assert.That(await MoveAsync(dependent, _other), Is.EqualTo((200, "")));
        Assert.That(await MoveAsync(_employee, _other), Is.EqualTo((200, "")), "now it has none");
        Assert.That(await MoveAsync(_employee, _employee), Is.EqualTo((200, "")), "and back: it has an ssn on file");
    }

    [Test]
    public async Task ADependentWithoutSsn_CannotBecomeAnEmployee()
    {
        var without = await _user.AddDependentAsync(_company, _employee);
        var with = await _user.AddDependentAsync(_company, _employee, ("ssn", "1234"));

        Assert.That(await MoveAsync(without, without), Is.EqualTo((400, "ssn")));
        Assert.That(await MoveAsync(with, with), Is.EqualTo((200, "")));
    }

    [Test]
    public async Task Archiving_HidesTheEmployeeWithItsDependents_AndRestoringBringsThemBack()
    {
        var dependent = await _user.AddDependentAsync(_company, _employee);
        var before = await _user.AddDependentAsync(_company, _employee);
        await _user.GetAsync($"/api/v1/participants/archive.json?participant_id={before}");
        await Task.Delay(5);

        var archived = await _user.PostAsync($"/api/v1/participants/archive?participant_id={_employee}");
        Assert.That((archived.Status, archived.Body), Is.EqualTo((200, $$"""{"id":{{_employee}}}""")));
        Assert.That(await _user.ListAsync(_company), Is.EqualTo(new[] { _other }));
        Assert.That(await _user.ListAsync(_company, "&archived=true"), Is.EqualTo(new[] { _employee, dependent, before }));
        Assert.That((await _user.GetAsync($"/api/v1/participants/{dependent}")).Headers.ETag!.ToString(), Is.EqualTo("\"2\""), "it was changed");
        Assert.That((await _user.PostAsync($"/api/v1/participants/archive?participant_id={_employee}")).Body, Is.EqualTo(archived.Body), "once more is no matter");

        var alone = await _user.PostAsync($"/api/v1/participants/{dependent}/restore");
        Assert.That((alone.Status, alone.Body), Is.EqualTo((409, """{"errors":[{"message":"The participant's employee is archived; restore the employee first."}]}""")));
        Assert.That((await _user.PostAsync($"/api/v1/participants/{_employee}/restore")).Body, Is.EqualTo(archived.Body));
        Assert.That(await _user.ListAsync(_company), Is.EqualTo(new[] { _employee, _other, dependent }), "not the one that was archived before");
        Assert.That((await _user.PostAsync($"/api/v1/participants/{before}/restore")).Status, Is.EqualTo(200));
        Assert.That(await _user.ListAsync(_company, "&archived=false"), Is.EqualTo(new[] { _employee, _other, dependent, before }));
    }

    [Test]
    public async Task AnArchivedEmployee_GetsNoDependents_ButStaysChangeable()
    {
        var dependent = await _user.AddDependentAsync(_company, _employee);
        await _user.PostAsync($"/api/v1/participants/archive?participant_id={_employee}");

        var created = await _user.PostAsync("/api/v1/participants", ParticipantsUser.Body(_company, ("employee_id", _employee)));
        Assert.That((created.Status, Field(created)), Is.EqualTo((400, "employee_id")));
        Assert.That(await MoveAsync(_other, _employee), Is.EqualTo((400, "employee_id")));
        Assert.That(await MoveAsync(dependent, _employee), Is.EqualTo((200, "")), "it stays where it is");
    }

    [TestCase("", "is required")]
    [TestCase("?participant_id=x", "must be a positive whole number")]
    [TestCase("?participant_id=0", "must be a positive whole number")]
    public async Task Archiving_NeedsTheId(string query, string message)
    {
        var answer = await _user.PostAsync("/api/v1/participants/archive" + query);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{"field":"participant_id","message":"participant_id {{message}}"}]}""")));
    }

    // The grade: 97 for a single manager, 10 off for no plan document, 20 times the share that can't be reached.
    [Test]
    public async Task ArchivedOnes_CountForNothing()
    {
        var unreachable = await _user.AddAsync(_company, ("email", ""), ("phone", ""));
        var poor = (await _user.GetAsync($"/api/v1/companies/{_company}")).Json.GetProperty("company").GetProperty("grade").GetString();
        await _user.PostAsync($"/api/v1/participants/archive?participant_id={unreachable}");
        var better = (await _user.GetAsync($"/api/v1/companies/{_company}")).Json.GetProperty("company").GetProperty("grade").GetString();

        Assert.That((poor, better), Is.EqualTo(("B-", "B+")));
    }

    private async Task<(int Status, string Field)> MoveAsync(int participant, int employee)
    {
        var answer = await _user.PutAsync($"/api/v1/participants/{participant}", $$"""{"employee_id":{{employee}}}""");
        return (answer.Status, answer.Status == 200 ? "" : Field(answer));
    }

    private static string Field(Answer answer) => answer.Json.GetProperty("errors")[0].GetProperty("field").GetString()!;
}
