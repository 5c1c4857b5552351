namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Each rule of the attribute table, on both sides of its edge.</summary>
internal sealed class ParticipantRulesTests
{
    private static readonly string Long = new('x', 200);
    private static ParticipantsUser _user = null!;
    private static int _company;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _user = await ParticipantsUser.NewAsync();
        _company = await _user.AddCompanyAsync();
    }

    private static IEnumerable<TestCaseData> Good()
    {
        foreach (var name in new[] { "first_name", "last_name", "street1", "street2", "city" })
        {
            yield return Case(name, Long);
            yield return Case(name, string.Concat(Enumerable.Repeat("\U0001F600", 200)));
            yield return Case(name, "Ünïcødé 名字 اسم שם");
        }

        foreach (var (name, value) in new (string, object?)[]
        {
            ("email", ""), ("email", null), ("email", "a@b.c"), ("email", $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 61)}"),
            ("phone", ""), ("phone", null), ("phone", "0123456789"), ("phone", 1234567890), ("street2", ""), ("street2", null),
            ("state", "ut"), ("state", "DC"), ("state", "PR"), ("state", "Gu"), ("state", "UM"), ("zip", "00501"), ("dob", "1900-01-01"), ("dob", "2024-02-29"),
            ("dob", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("ssn", "0000"),
        })
            yield return Case(name, value);
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        foreach (var name in new[] { "first_name", "last_name", "street1", "city" })
        {
            yield return Case(name, Long + "x", "must not be longer than 200 characters");
            yield return Case(name, " ", "is required");
            yield return Case(name, null, "is required");
            yield return Case(name, 7, "is of the wrong type or unreadable");
        }

        yield return Case("street2", Long + "x", "must not be longer than 200 characters");
        foreach (var email in new[] { "a", "a@", "@b.c", "a b@c.d", "A <a@b.c>", "a@b.c,d@e.f", "a@b\r\n.c", $"a@{new string('b', 253)}" })
            yield return Case("email", email, "must look like name@example.com");
        foreach (var phone in new object[] { "123456789", "12345678901", "123-456-7890", "(123)456789", "+123456789", "１２３４５６７８９０", 123456789, 12345678901, -123456789, 1234567.89 })
            yield return Case("phone", phone, "must be 10 digits");
        yield return Case("phone", true, "is of the wrong type or unreadable");
        foreach (var state in new[] { "XX", "Utah", "U", "UTT" })
            yield return Case("state", state, "must be the code of a US state, DC or a territory");
        foreach (var zip in new[] { "8460", "846066", "8460x", "84606-1234", "８４６０６" })
            yield return Case("zip", zip, "must be 5 digits");
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var dob in new[] { "1899-12-31", "2023-02-29", "2024-2-29", "29.02.2024", "1984-12-30T00:00:00Z", "0000-00-00", tomorrow })
            yield return Case("dob", dob, "must be a date like 1984-12-30, from 1900 on and not in the future");
        foreach (var ssn in new[] { "123", "12345", "12a4", "１２３４" })
            yield return Case("ssn", ssn, "must be 4 digits");
        foreach (var blank in new[] { "", null })
        {
            foreach (var name in new[] { "state", "zip", "dob", "ssn", "company_id", "employee_id" })
                yield return Case(name, blank, "is required");
        }

        foreach (var name in new[] { "company_id", "employee_id" })
            yield return Case(name, "x", "is of the wrong type or unreadable");
        yield return Case("employee_id", -1, "must be the id of an employee of the same company who isn't archived");
        yield return Case("employee_id", int.MaxValue, "must be the id of an employee of the same company who isn't archived");
        yield return Case("company_id", 0, "must be the id of a company that you manage");
    }

    [TestCaseSource(nameof(Good))]
    public async Task WhatIsWithinTheRules_ComesBackAsItWas(string field, object? value)
    {
        var id = await _user.AddAsync(_company, (field, value));

        var participant = (await _user.GetAsync($"/api/v1/participants/{id}")).Json.GetProperty("participant");
        if (field == "ssn")
            Assert.That(participant.TryGetProperty("ssn", out _), Is.False);
        else
            Assert.That(participant.GetProperty(field).GetString(), Is.EqualTo(field == "state" ? $"{value}".ToUpperInvariant() : $"{value}"));
    }

    [TestCaseSource(nameof(Bad))]
    public async Task WhatIsNot_IsNamed(string field, object? value, string message)
    {
        var answer = await _user.PostAsync("/api/v1/participants", ParticipantsUser.Body(_company, (field, value)));

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{"field":"{{field}}","message":"{{field}} {{message}}"}]}""")));
    }

    [Test]
    public async Task EveryRequiredField_IsNamedAtOnce()
    {
        var answer = await _user.PostAsync("/api/v1/participants", "{}");

        Assert.That(
            answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()),
            Is.EquivalentTo(new[] { "company_id", "employee_id", "first_name", "last_name", "street1", "city", "state", "zip", "dob" }));
    }

    [Test]
    public async Task Put_ChangesWhatIsSent_AndIgnoresCompanyAndSsn()
    {
        var id = await _user.AddAsync(_company, ("street2", "Room 1"));

        var changed = await _user.PutAsync($"/api/v1/participants/{id}", $$"""{"employee_id":{{id}},"company_id":999,"ssn":"no","email":null,"phone":"","street2":null,"city":null,"state":"ca"}""");

        Assert.That(changed.Status, Is.EqualTo(200), changed.Body);
        Assert.That(
            changed.Body,
            Does.Contain($"\"company_id\":{_company},").And.Contain("""
                "email":"","phone":"","street1":"1234 Fake St.","street2":"","city":"Orem","state":"CA"
                """.Trim()));
    }

    [TestCase("""{}""", "employee_id", "is required")]
    [TestCase("""{"employee_id":null}""", "employee_id", "is required")]
    [TestCase("""{"employee_id":0}""", "employee_id", "must be the participant's own id or that of its employee")]
    [TestCase("""{"employee_id":-1}""", "employee_id", "must be the participant's own id or that of its employee")]
    [TestCase("""{"employee_id":ID,"first_name":""}""", "first_name", "must not be blank")]
    [TestCase("""{"employee_id":ID,"zip":" "}""", "zip", "must not be blank")]
    [TestCase("""{"employee_id":ID,"dob":"1899-12-31"}""", "dob", "must be a date like 1984-12-30, from 1900 on and not in the future")]
    [TestCase("""{"employee_id":2000000000}""", "employee_id", "must be the id of an employee of the same company who isn't archived")]
    public async Task Put_OfWhatIsWrong_IsRefused(string body, string field, string message)
    {
        var id = await _user.AddAsync(_company);

        var answer = await _user.PutAsync($"/api/v1/participants/{id}", body.Replace("ID", $"{id}", StringComparison.Ordinal));

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{"field":"{{field}}","message":"{{field}} {{message}}"}]}""")));
    }

    private static TestCaseData Case(string field, object? value, string? message = null) =>
        new TestCaseData(message is null ? [field, value] : [field, value, message]).SetArgDisplayNames(field, Shown(value), message ?? "good");

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string { Length: > 40 } text => $"{text.Length} units {text[^1]}",
        _ => $"{value}",
    };
}
