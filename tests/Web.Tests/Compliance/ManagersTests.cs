namespace PlanPlatform.Web.Tests.Compliance;

internal sealed class ManagersTests
{
    private ComplianceUser _owner = null!;
    private ComplianceUser _other = null!;
    private int _company;

    private static Server Server => SharedServer.Instance;

    private string Path => $"/api/v1/companies/{_company}/managers";

    [SetUp]
    public async Task SignInAsync()
    {
        (_owner, _other) = (await ComplianceUser.RegisteredAsync(Server), await ComplianceUser.RegisteredAsync(Server));
        _company = await _owner.NewCompanyAsync();
    }

    [TestCase("""{"email":"$"}""")]
    [TestCase("""{"manager":{"email":" $ "}}""")]
    public async Task Adding_Listing_Removing(string json)
    {
        var added = await _owner.PostAsync(Path, json.Replace("$", _other.Email.ToUpperInvariant(), StringComparison.Ordinal));
        var listed = await _other.GetAsync(Path);
        var removed = await _owner.DeleteAsync($"{Path}/{_other.Id}");
        var gone = await _other.GetAsync(Path);

        Assert.That((added.Status, added.Body), Is.EqualTo((201, $$"""{"id":{{_other.Id}}}""")));
        Assert.That(added.Headers.Location?.ToString(), Is.EqualTo($"{Path}/{_other.Id}"));
        Assert.That(
            (listed.Status, listed.Body),
            Is.EqualTo((200, $$"""{"managers":[{{Shown(_owner)}},{{Shown(_other)}}]}""")));
        Assert.That((removed.Status, removed.Body, gone.Status), Is.EqualTo((204, "", 404)));
        Assert.That(
            Server.Rows($"SELECT Text, PersonId FROM Activities WHERE CompanyId = {_company} ORDER BY Id"),
            Is.EqualTo(new[] { $"Company created|{_owner.Id}", $"Manager {_other.Id} added|{_owner.Id}", $"Manager {_other.Id} removed|{_owner.Id}" }));
    }

    [Test]
    public async Task TwoManagers_AreBetterThanOne()
    {
        Assert.That((await _owner.GetAsync($"/api/v1/companies/{_company}/findings")).Json.GetProperty("score").GetInt32(), Is.EqualTo(97));

        await _owner.AddManagerAsync(_company, _other);

        Assert.That((await _owner.GetAsync($"/api/v1/companies/{_company}/findings")).Body, Is.EqualTo("""{"findings":[],"score":100,"grade":"A+"}"""));
    }

    [TestCase("""{}""", "email is required")]
    [TestCase("""{"email":"nonsense"}""", "email must be an e-mail address")]
    [TestCase("""{"email":"nobody-has-this@example.com"}""", "email is no user's")]
    public async Task AnAddressThatIsNoUsers_IsNamed(string json, string message)
    {
        var answer = await _owner.PostAsync(Path, json);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{"field":"email","message":"{{message}}"}]}""")));
    }

    [Test]
    public async Task AManager_IsAddedOnce()
    {
        await _owner.AddManagerAsync(_company, _other);

        var again = await _owner.PostAsync(Path, $$"""{"email":"{{_other.Email}}"}""");

        Assert.That((again.Status, again.Body), Is.EqualTo((400, """{"errors":[{"field":"email","message":"email already manages this company"}]}""")));
    }

    [Test]
    public async Task AnAddressThatNobodyConfirmed_IsNoUsers()
    {
        _other.Server.Scalar("UPDATE Accounts SET EmailConfirmed = 0 WHERE Email = @email", ("@email", _other.Email));

        var answer = await _owner.PostAsync(Path, $$"""{"email":"{{_other.Email}}"}""");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, """{"errors":[{"field":"email","message":"email is no user's"}]}""")));
    }

    [Test]
    public async Task SomebodyWhoManagesAnotherCompanyOfTheEin_IsRefused_AndNothingIsToldOfIt()
    {
        await _other.NewCompanyAsync(name: "Secret");

        var answer = await _owner.PostAsync(Path, $$"""{"email":"{{_other.Email}}"}""");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, """{"errors":[{"field":"email","message":"email can't manage this company"}]}""")));
    }

    [Test]
    public async Task TheLastManager_CannotLeave()
    {
        await _owner.AddManagerAsync(_company, _other);
        Assert.That((await _owner.DeleteAsync($"{Path}/{_owner.Id}")).Status, Is.EqualTo(204), "another one is left");

        var last = await _other.DeleteAsync($"{Path}/{_other.Id}");

        Assert.That((last.Status, last.Body), Is.EqualTo((409, """{"errors":[{"message":"The last manager can't leave the company."}]}""")));
    }

    [Test]
    public async Task WhoDoesNotManageIt_CannotBeRemoved() => Assert.That((await _owner.DeleteAsync($"{Path}/{_other.Id}")).Status, Is.EqualTo(404));

    [Test]
    public async Task TwoLeavingAtOnce_LeaveOne()
    {
        for (var round = 0; round < 10; round++)
        {
            var company = await _owner.NewCompanyAsync($"98765432{round}");
            await _owner.AddManagerAsync(company, _other);

            var answers = await Task.WhenAll(
                new[] { _owner, _other }.Select(user => user.DeleteAsync($"/api/v1/companies/{company}/managers/{user.Id}")));

            Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 204, 409 }));
            Assert.That(Server.Rows($"SELECT PersonId FROM CompanyManagers WHERE CompanyId = {company}"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task TwoAddingTheSameAtOnce_AddOne()
    {
        var json = $$"""{"email":"{{_other.Email}}"}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _owner.PostAsync(Path, json)));

        Assert.That(answers.Count(answer => answer.Status == 201), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.Status == 400), Is.EqualTo(7));
    }

    [Test]
    public async Task ARepeat_UnderOneKey_GetsTheFirstAnswer()
    {
        var (json, key) = ($$"""{"email":"{{_other.Email}}"}""", ("Idempotency-Key", $"{Guid.NewGuid()}"));

        var answers = new[] { await _owner.PostAsync(Path, json, key), await _owner.PostAsync(Path, json, key) };

        Assert.That(answers.Select(answer => answer.Status), Is.EqualTo(new[] { 201, 201 }));
    }

    private static string Shown(ComplianceUser user) => $$"""{"id":{{user.Id}},"name":"Ada Lovelace","email":"{{user.Email}}"}""";
}
