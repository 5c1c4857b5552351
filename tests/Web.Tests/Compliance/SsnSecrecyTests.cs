using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Web.Tests.Hosting;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>The digits of a Social Security Number are in no answer, no log and, in clear, in no column of the database.</summary>
internal sealed class SsnSecrecyTests
{
    // Digits that neither a time nor an id of a fresh database holds by chance would be too much to hope for: four alone aren't looked for,
    // the four as a value of their own, or within a text of letters around them, are.
    private const string Digits = "7319";

    [Test]
    public async Task TheFourDigits_AreNowhereInClear()
    {
        using var logs = new LogCapture();
        using var server = new Server(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(logs)).UseSetting("Logging:LogLevel:Default", "Trace"));
        var user = await ParticipantsUser.NewAsync(server);
        var company = await user.AddCompanyAsync();
        var answers = new List<Answer>
        {
            await user.SendAsync(HttpMethod.Post, "/api/v1/participants", ParticipantsUser.Body(company, ("ssn", Digits)), ("Idempotency-Key", "k1")),
            await user.PostAsync("/api/v1/participants", ParticipantsUser.Body(company, ("ssn", Digits + "x"))),
            await user.SendAsync(
                HttpMethod.Post,
                $"/api/v1/companies/{company}/participants/import",
                new StringContent($"first_name,last_name,street1,city,state,zip,dob,ssn\na,b,c,d,UT,84606,1984-12-30,{Digits}", Encoding.UTF8, "text/csv"),
                ("Idempotency-Key", "k2")),
            await user.SendAsync(
                HttpMethod.Post,
                $"/api/v1/companies/{company}/participants/import",
                new StringContent($"first_name,last_name,street1,city,state,zip,dob,ssn\na,b,c,d,XX,84606,1984-12-30,{Digits}", Encoding.UTF8, "text/csv")),
            await user.GetAsync($"/api/v1/participants?company_id={company}"),
            await user.GetAsync($"/api/v1/companies/{company}/participants/export"),
        };
        var id = answers[0].Json.GetProperty("id").GetInt32();
        answers.Add(await user.PutAsync($"/api/v1/participants/{id}", $$"""{"employee_id":{{id}},"ssn":"{{Digits}}","city":"Provo"}"""));
        answers.Add(await user.GetAsync($"/api/v1/participants/{id}"));
        await user.DeleteAsync($"/api/v1/participants/{id}");

        Assert.That(answers.Select(answer => answer.Status), Is.EqualTo(new[] { 201, 400, 200, 400, 200, 200, 200, 200 }));
        Assert.That(answers.Where(answer => answer.Body.Contains(Digits, StringComparison.Ordinal)), Is.Empty);
        Assert.That(logs.Lines.Where(line => line.Contains($"\"{Digits}", StringComparison.Ordinal) || line.Contains($"'{Digits}", StringComparison.Ordinal)), Is.Empty);
        var stored = Cells(server).ToList();
        Assert.That(stored, Has.Some.Matches<(string Column, string Value)>(cell => cell.Column == "Participants.EncryptedSsn" && cell.Value.Length > 100));
        Assert.That(stored.Where(cell => IsInClear(cell.Value)), Is.Empty);
        Assert.That(stored.Where(cell => cell.Value.Contains("ncryptedSsn", StringComparison.Ordinal)), Is.Empty, "nor is it in the audit trail, encrypted");
    }

    // As a value or as a JSON text; among the digits of a time or in a key's letters they are chance.
    private static bool IsInClear(string value) => value == Digits || value.Contains($"\"{Digits}", StringComparison.Ordinal);

    private static List<(string Column, string Value)> Cells(Server server) => server.Tables()
        .SelectMany(table => server.Cells($"SELECT * FROM {table}").SelectMany(row => row), (table, cell) => ($"{table}.{cell.Column}", cell.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{cell.Value}"))
        .ToList();
}
