using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>A crash repeats at most the mail that was in hand, and loses none.</summary>
internal sealed class KilledDistributionTests : ProcessTest
{
    private const int Participants = 10_000;
    private const int Kills = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    // What was in hand is sent after the lease, which is long as a rule.
    private static readonly (string, string) ShortLease = ("Mail__DistributionLeaseSeconds", "10");

    [Test]
    public async Task EveryParticipantGetsTheMail_AndRepeatsAreNoMoreThanKills()
    {
        var kills = 0;
        using (var server = await ServerProcess.StartAsync(DataFolder, ShortLease))
        {
            await BeginAsync(server.Http, Participants);
            await Task.Delay(Random.Shared.Next(200, 1500));
            server.Kill();
            kills++;
        }

        for (; kills < Kills; kills++)
        {
            using var server = await ServerProcess.StartAsync(DataFolder, ShortLease);
            await Task.Delay(Random.Shared.Next(10, 1200));
            Assert.That(Pending(), Is.Positive, $"kill {kills + 1} comes before the end");
            server.Kill();
        }

        using var last = await ServerProcess.StartAsync(DataFolder, ShortLease);
        await WaitUntilDoneAsync();

        var mails = MailsByParticipant();
        TestContext.Out.WriteLine($"{mails.Values.Sum()} mails to {mails.Count} participants after {kills} kills");
        Assert.That(mails, Has.Count.EqualTo(Participants), "nobody is left out");
        Assert.That(mails.Values.Max(), Is.LessThanOrEqualTo(2), "a mail that was in hand waits for its lease, so that no second kill hits it");
        Assert.That(mails.Values.Sum() - Participants, Is.LessThanOrEqualTo(kills));
        Assert.That(Ask<long>("SELECT Sent FROM Distributions"), Is.EqualTo(Participants));
        AssertSound();
    }

    [Test]
    public async Task TwoNodesOnOneDatabase_ShareTheMails()
    {
        const int Shared = 4_000;
        using var one = await ServerProcess.StartAsync(DataFolder, ("Mail__Smtp__From", "plans@one.example"));
        using var two = await ServerProcess.StartAsync(DataFolder, ("Mail__Smtp__From", "plans@two.example"));

        await BeginAsync(one.Http, Shared);
        await WaitUntilDoneAsync();

        var mails = MailsByParticipant();
        var ofTwo = Mails().Count(path => File.ReadAllText(path).Contains("@two.example>", StringComparison.Ordinal));
        TestContext.Out.WriteLine($"{mails.Values.Sum()} mails, {ofTwo} by the second node");
        Assert.That((mails.Count, mails.Values.Max()), Is.EqualTo((Shared, 1)));
        Assert.That(ofTwo, Is.InRange(1, Shared - 1), "both took part");
        Assert.That(Ask<long>("SELECT Sent FROM Distributions"), Is.EqualTo(Shared));
    }

    private async Task BeginAsync(HttpClient http, int participants)
    {
        var signedIn = await PostAsync(http, "/oauth/token", Form(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username=admin@planplatform.local&password={Uri.EscapeDataString("Admin-Passw0rd!")}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("access_token").GetString());
        var company = (await PostAsync(http, "/api/v1/companies", Form("name=Acme&ein=123456789"))).GetProperty("id").GetInt32();
        Fill(company, participants);
        using var form = new MultipartFormDataContent { { new StringContent("notice"), "kind" }, { new ByteArrayContent([1]), "file", "notice.pdf" } };
        var document = (await PostAsync(http, $"/api/v1/companies/{company}/documents", form)).GetProperty("id").GetInt32();
        await PostAsync(http, $"/api/v1/documents/{document}/distributions", content: null);
    }

    private static StringContent Form(string form) => new(form, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, HttpContent? content)
    {
        using var answer = await http.PostAsync(path, content);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private void Fill(int company, int participants) => Do($"""
        INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Email, Street1, City, State, Zip, DateOfBirth, Version)
        SELECT n, {company}, n, 0, 'Grace', 'Hopper', {TestDatabase.Concat("'grace'", "n", "'@example.com'")}, '1 Main Street', 'Springfield', 'IL', '62701', '1980-01-01', 1 FROM {TestDatabase.Numbers(participants)}
        """);

    private long Pending() => Ask<long>("SELECT COUNT(*) FROM Deliveries WHERE DueAt IS NOT NULL");

    private async Task WaitUntilDoneAsync()
    {
        for (var clock = Stopwatch.StartNew(); Pending() > 0; await Task.Delay(200))
            Assert.That(clock.Elapsed, Is.LessThan(Patience), $"{Pending()} are left");
    }

    private IEnumerable<string> Mails() => Directory.EnumerateFiles(Path.Combine(DataFolder, "mail"), "*-distribution-*.eml");

    // The file's name ends with distribution, participant, and the time at which the distribution began.
    private Dictionary<string, int> MailsByParticipant() => Mails().CountBy(path => Path.GetFileName(path).Split('-')[^2]).ToDictionary();
}
