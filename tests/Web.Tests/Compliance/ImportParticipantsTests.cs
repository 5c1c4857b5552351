using System.Net.Http.Headers;
using System.Text;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Participants from tables.</summary>
internal sealed class ImportParticipantsTests
{
    private const string Header = "ref,employee_ref,employee_id,first_name,last_name,email,phone,street1,street2,city,state,zip,dob,ssn\r\n";
    private const string Comply = "e1,,0,Comply,Ants,compliance@plangrade.com,1234567890,1234 Fake St.,,Orem,UT,84606,1984-12-30,7319\r\n";
    private const string Fire = ",e1,,Fire,Ants,,,\"1234 \"\"Fake\"\"\r\nSt., Left\",,Orem,ut,84606,1986-04-18,\r\n";
    private ParticipantsUser _user = null!;
    private int _company;

    [SetUp]
    public async Task StartAsync()
    {
        _user = await ParticipantsUser.NewAsync();
        _company = await _user.AddCompanyAsync();
    }

    [Test]
    public async Task ATable_IsAddedWhole_DependentsAfterTheirEmployees()
    {
        var there = await _user.AddAsync(_company);

        var answer = await ImportAsync(Header + Comply + Fire + $",,{there},Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,\r\n");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((200, """{"import":{"rows":3,"created":3,"error_count":0,"errors":[],"dry_run":false}}""")));
        var listed = (await _user.GetAsync($"/api/v1/participants?company_id={_company}")).Json.GetProperty("participants").EnumerateArray().Skip(1).ToList();
        Assert.That(listed.Select(one => one.GetProperty("first_name").GetString()), Is.EqualTo(new[] { "Comply", "Fire", "Red" }));
        var employee = listed[0].GetProperty("id").GetInt32();
        Assert.That(listed.Select(one => one.GetProperty("employee_id").GetInt32()), Is.EqualTo(new[] { employee, employee, there }));
        Assert.That(
            listed[1].GetRawText(),
            Is.EqualTo($$"""{"id":{{employee + 1}},"company_id":{{_company}},"employee_id":{{employee}},"first_name":"Fire","last_name":"Ants","email":"","phone":"","street1":"1234 \"Fake\"\r\nSt., Left","street2":"","city":"Orem","state":"UT","zip":"84606","dob":"1986-04-18"}"""));
        Assert.That((await _user.GetAsync($"/api/v1/participants/{employee}")).Headers.ETag!.ToString(), Is.EqualTo("\"1\""));
        Assert.That((await _user.PutAsync($"/api/v1/participants/{employee}", $$"""{"employee_id":{{employee}},"dob":"1984-12-31"}""")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task AnyBadRow_AndNothingIsAdded_EachNamedByLineAndField()
    {
        var table = Header + Comply + Fire
            + "e1,,0,,Ants,,,1 A St.,,Orem,XX,84606,1984-12-30,73\r\n"
            + "\r\n,nobody,,Red,Ants,x,12,1 A St.,,Orem,UT,8460,2999-11-22,\r\n"
            + ",,2000000000,Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,,more\r\n"
            + ",,2000000000,Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,\r\n"
            + ",e1,7,Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,\r\n";

        var answer = await ImportAsync(table);
        var dry = await ImportAsync(table, "?dry_run=true");

        const string Errors = """
            [{"line":5,"field":"state","message":"state must be the code of a US state, DC or a territory"},{"line":5,"field":"first_name","message":"first_name is required"},{"line":5,"field":"ssn","message":"ssn must be 4 digits"},{"line":5,"field":"ref","message":"ref is already that of an earlier row"},{"line":7,"field":"employee_ref","message":"employee_ref names no employee of an earlier row"},{"line":7,"field":"email","message":"email must look like name@example.com"},{"line":7,"field":"phone","message":"phone must be 10 digits"},{"line":7,"field":"zip","message":"zip must be 5 digits"},{"line":7,"field":"dob","message":"dob must be a date like 1984-12-30, from 1900 on and not in the future"},{"line":8,"field":"ssn","message":"ssn is followed by more cells than the header's 14"},{"line":9,"field":"employee_id","message":"employee_id must be the id of an employee of the same company who isn't archived"},{"line":10,"field":"employee_ref","message":"employee_ref must not be given together with employee_id"}]
            """;
        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":{{Errors}}}""")));
        Assert.That((dry.Status, dry.Body), Is.EqualTo((200, $$$"""{"import":{"rows":7,"created":0,"error_count":12,"errors":{{{Errors}}},"dry_run":true}}""")));
        Assert.That(await _user.ListAsync(_company), Is.Empty);
    }

    [Test]
    public async Task Partial_AddsTheGoodRows()
    {
        var table = Header + Comply + "e2,,0,Bad,Ants,,,1 A St.,,Orem,XX,84606,1984-12-30,7319\r\n" + Fire
            + ",e2,,Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,\r\n,,2000000000,Red,Ants,,,1 A St.,,Orem,UT,84606,2006-11-22,\r\n";

        var answer = await ImportAsync(table, "?partial=true");

        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        var report = answer.Json.GetProperty("import");
        Assert.That((report.GetProperty("rows").GetInt32(), report.GetProperty("created").GetInt32()), Is.EqualTo((5, 2)));
        Assert.That(
            report.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("line")} {error.GetProperty("message")}"),
            Is.EqualTo(new[]
            {
                "3 state must be the code of a US state, DC or a territory", "6 employee_ref names an employee whose row is refused",
                "7 employee_id must be the id of an employee of the same company who isn't archived",
            }));
        Assert.That(await _user.ListAsync(_company), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ReferencesGoBackwards_AndToEmployeesOnly()
    {
        var forward = await ImportAsync(Header + Fire + Comply);
        var toDependent = await ImportAsync(Header + Comply + "d1" + Fire + ",d1" + Fire[3..]);

        Assert.That(forward.Body, Does.Contain("""{"line":2,"field":"employee_ref","message":"employee_ref names no employee of an earlier row"}"""));
        Assert.That(toDependent.Body, Does.Contain("""{"line":5,"field":"employee_ref","message":"employee_ref names a dependent"}"""));
    }

    private static IEnumerable<TestCaseData> Unreadable()
    {
        yield return Table("", 1, "The table is empty.");
        yield return Table("\r\n\r\n", 1, "The table is empty.");
        yield return Table(Header + Comply + "\"a\"b,c\r\n", 3, "The quoting is broken.");
        yield return Table(Header + Comply + "a\"b,c\r\n", 3, "The quoting is broken.");
        yield return Table(Header + Comply + "\"abc", 3, "The quoting is broken.");
        yield return Table(Header + Comply + "\"" + new string('x', 20_000), 3, "A cell is longer than 10000 characters, or its quoting is broken.");
        yield return Table(Header + Comply + string.Concat(Enumerable.Repeat(new string('x', 9000) + ",", 10)), 3, "A row is longer than 65536 characters, or its quoting is broken.");
        yield return Table(Header + Comply + new string(',', 200) + "\r\n" + Fire, 3, "A row has more than 100 cells.");
        yield return Table(new string(',', 200), 1, "A row has more than 100 cells.");
        yield return new TestCaseData(Encoding.Latin1.GetBytes(Header + Comply.Replace("Comply", "Ä", StringComparison.Ordinal)), null, "The table is not UTF-8.").SetArgDisplayNames("Latin-1");
        yield return new TestCaseData(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header)).ToArray(), 1, "The table is not UTF-8.").SetArgDisplayNames("UTF-16");
    }

    [TestCaseSource(nameof(Unreadable))]
    public async Task WhatIsNoTable_IsToldByItsLine(byte[] table, int? line, string message)
    {
        foreach (var query in new[] { "", "?dry_run=true", "?partial=true" })
        {
            var answer = await ImportAsync(table, query);

            Assert.That(answer.Status, Is.EqualTo(400), answer.Body);
            var error = answer.Json.GetProperty("errors")[0];
            Assert.That(error.GetProperty("message").GetString(), Is.EqualTo(message));
            Assert.That(line is null || error.GetProperty("line").GetInt32() == line, answer.Body);
            Assert.That(await _user.ListAsync(_company), Is.Empty);
        }
    }

    [Test]
    public async Task AHeader_IsTheAttributesNames()
    {
        var wrong = await ImportAsync("first_name,Nonsense,company_id,first_name,,LAST_NAME , street1,city,state,zip\n");
        var right = await ImportAsync("﻿DOB, first_name,last_name,street1,city,state,zip,ssn\n1984-12-30,Ünï,名字,1 A St.,Orem,ut,84606,0123");
        var none = await ImportAsync(Header);

        Assert.That((wrong.Status, wrong.Body), Is.EqualTo((400, """
            {"errors":[{"line":1,"field":"nonsense","message":"nonsense is no column of a table of participants"},{"line":1,"field":"company_id","message":"company_id is no column of a table of participants"},{"line":1,"field":"(blank)","message":"(blank) is no column of a table of participants"},{"line":1,"field":"first_name","message":"first_name is there more than once"},{"line":1,"field":"dob","message":"dob is missing from the header"}]}
            """)));
        Assert.That(right.Json.GetProperty("import").GetProperty("created").GetInt32(), Is.EqualTo(1), right.Body);
        Assert.That((none.Status, none.Json.GetProperty("import").GetProperty("rows").GetInt32()), Is.EqualTo((200, 0)));
    }

    [Test]
    public async Task AForm_HasThePartFile()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" }, { Csv(Header + Comply), "file", "p.csv" } };
        using var without = new MultipartFormDataContent { { new StringContent("x"), "other" } };

        var answer = await _user.SendAsync(HttpMethod.Post, Path(), form);
        var refused = await _user.SendAsync(HttpMethod.Post, Path(), without);
        var json = await _user.PostAsync(Path(), "{}");

        Assert.That((answer.Status, answer.Json.GetProperty("import").GetProperty("created").GetInt32()), Is.EqualTo((200, 1)));
        Assert.That((refused.Status, refused.Body), Is.EqualTo((400, """{"errors":[{"line":1,"field":"file","message":"file must be a part of the form that holds the table"}]}""")));
        Assert.That((json.Status, json.Body), Is.EqualTo((415, """{"errors":[{"message":"The content type is not supported here."}]}""")));
    }

    [Test]
    public async Task ManyErrors_AreCountedAndCapped()
    {
        var table = Header + string.Concat(Enumerable.Repeat(",,,,,,,,,,,,,\r\n", 200));

        var answer = await ImportAsync(table);
        var dry = await ImportAsync(table, "?dry_run=true");

        Assert.That(answer.Json.GetProperty("errors").GetArrayLength(), Is.EqualTo(1001));
        Assert.That(answer.Json.GetProperty("errors")[1000].GetRawText(), Is.EqualTo("""{"message":"There are 1600 errors in all; the first 1000 are listed."}"""));
        Assert.That(
            (dry.Json.GetProperty("import").GetProperty("errors").GetArrayLength(), dry.Json.GetProperty("import").GetProperty("error_count").GetInt32()),
            Is.EqualTo((1000, 1600)));
    }

    [Test]
    public async Task AnIdempotencyKey_AddsOnce()
    {
        var key = ("Idempotency-Key", SharedServer.NewId("key"));

        var first = await _user.SendAsync(HttpMethod.Post, Path(), Csv(Header + Comply + Fire), key);
        var again = await _user.SendAsync(HttpMethod.Post, Path(), Csv(Header + Comply + Fire), key);
        var other = await _user.SendAsync(HttpMethod.Post, Path(), Csv(Header + Comply), key);

        Assert.That((first.Status, again.Status, other.Status), Is.EqualTo((200, 200, 409)), first.Body);
        Assert.That(again.Body, Is.EqualTo(first.Body));
        Assert.That(await _user.ListAsync(_company), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task AnIdempotencyKey_HoldsForTheSameParts_WhateverStandsBetweenThem()
    {
        var key = ("Idempotency-Key", SharedServer.NewId("key"));
        HttpContent NewForm(string table) => new MultipartFormDataContent { { Csv(table), "file", "p.csv" } };

        var first = await _user.SendAsync(HttpMethod.Post, Path(), NewForm(Header + Comply), key);
        var again = await _user.SendAsync(HttpMethod.Post, Path(), NewForm(Header + Comply), key);
        var other = await _user.SendAsync(HttpMethod.Post, Path(), NewForm(Header + Comply + Fire), key);

        Assert.That((first.Status, again.Status, other.Status), Is.EqualTo((200, 200, 409)), again.Body);
        Assert.That(again.Body, Is.EqualTo(first.Body));
        Assert.That(await _user.ListAsync(_company), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AFormWithoutAProperBoundary_IsRefused_WithAKeyToo()
    {
        var refused = new List<int>();
        foreach (var boundary in new[] { "", new string('b', 5000) })
        {
            var form = Csv(Header + Comply);
            form.Headers.Remove("Content-Type");
            form.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
            refused.Add((await _user.SendAsync(HttpMethod.Post, Path(), form, ("Idempotency-Key", SharedServer.NewId("key")))).Status);
        }

        Assert.That(refused, Is.EqualTo(new[] { 400, 400 }));
    }

    [Test]
    public async Task AnotherUsersCompany_DoesNotExist()
    {
        var other = await ParticipantsUser.NewAsync();

        var import = await other.SendAsync(HttpMethod.Post, Path(), Csv(Header + Comply));
        var export = await other.GetAsync($"/api/v1/companies/{_company}/participants/export");

        Assert.That((import.Status, export.Status, import.Body), Is.EqualTo((404, 404, export.Body)));
    }

    [TestCase("?dry_run=1", "dry_run")]
    [TestCase("?partial=yes", "partial")]
    public async Task ABadParameter_IsNamed(string query, string field) =>
        Assert.That((await ImportAsync(Header, query)).Body, Is.EqualTo($$"""{"errors":[{"field":"{{field}}","message":"{{field}} must be true or false"}]}"""));

    [Test]
    public async Task AnExport_GivesAllButTheSsn_AndComesBackIntoAnotherCompany()
    {
        var employee = await _user.AddAsync(_company, ("first_name", "=1+1"), ("last_name", "'@x"), ("street1", "a \"b\", c"), ("street2", "-"));
        var late = await _user.AddAsync(_company);
        var dependent = await _user.AddDependentAsync(_company, employee, ("city", "Évreux"));
        await _user.PutAsync($"/api/v1/participants/{employee}", $$"""{"employee_id":{{employee}},"email":"+x@y.z","phone":""}""");
        await _user.PutAsync($"/api/v1/participants/{dependent}", $$"""{"employee_id":{{late}}}""");
        var hidden = await _user.AddAsync(_company);
        await _user.PostAsync($"/api/v1/participants/archive?participant_id={hidden}");

        var export = await _user.GetAsync($"/api/v1/companies/{_company}/participants/export");
        var archived = await _user.GetAsync($"/api/v1/companies/{_company}/participants/export?archived=true");

        Assert.That(export.Body, Is.EqualTo(
            "ref,employee_ref,first_name,last_name,email,phone,street1,street2,city,state,zip,dob\r\n"
            + $"{employee},,'=1+1,''@x,'+x@y.z,,\"a \"\"b\"\", c\",'-,Orem,UT,84606,1984-12-30\r\n"
            + $"{late},,Comply,Ants,compliance@plangrade.com,1234567890,1234 Fake St.,,Orem,UT,84606,1984-12-30\r\n"
            + $"{dependent},{late},Comply,Ants,compliance@plangrade.com,1234567890,1234 Fake St.,,Évreux,UT,84606,1984-12-30\r\n"));
        Assert.That(export.ContentHeaders.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8"));
        Assert.That(export.ContentHeaders.ContentDisposition!.ToString(), Is.EqualTo($"attachment; filename=\"participants-{_company}.csv\""));
        Assert.That(archived.Body.Split("\r\n")[1], Does.StartWith($"{hidden},,"));

        var other = await _user.AddCompanyAsync("123456780");
        var lines = export.Body.TrimEnd().Split("\r\n");
        var withSsn = string.Join("\r\n", lines.Select((line, at) => line + (at == 0 ? ",ssn" : ",1234")));
        var imported = await _user.SendAsync(HttpMethod.Post, $"/api/v1/companies/{other}/participants/import", Csv(withSsn));
        var again = await _user.GetAsync($"/api/v1/companies/{other}/participants/export");

        Assert.That(imported.Status, Is.EqualTo(200), imported.Body);
        Assert.That(again.Body.Split("\r\n").Select(WithoutRefs), Is.EqualTo(export.Body.Split("\r\n").Select(WithoutRefs)));
    }

    private static string WithoutRefs(string line) => line.Length == 0 ? line : line[line.IndexOf(',', line.IndexOf(',', StringComparison.Ordinal) + 1)..];

    private static TestCaseData Table(string table, int line, string message) =>
        new TestCaseData(Encoding.UTF8.GetBytes(table), line, message).SetArgDisplayNames($"{table.Length} characters", message);

    private Task<Answer> ImportAsync(string table, string query = "") => ImportAsync(Encoding.UTF8.GetBytes(table), query);

    private async Task<Answer> ImportAsync(byte[] table, string query = "")
    {
        using var content = Csv(table);
        return await _user.SendAsync(HttpMethod.Post, Path() + query, content);
    }

    private string Path() => $"/api/v1/companies/{_company}/participants/import";

    private static ByteArrayContent Csv(string table) => Csv(Encoding.UTF8.GetBytes(table));

    private static ByteArrayContent Csv(byte[] table) => new(table) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
}
