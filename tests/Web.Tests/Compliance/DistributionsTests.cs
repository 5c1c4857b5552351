using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Distributions over HTTP, and the mails that come of them.</summary>
internal sealed class DistributionsTests
{
    private Employer _employer = null!;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task StartAsync() => _employer = await Employer.NewAsync(Server, "Smith & Söhne");

    [Test]
    public async Task ItGoesToEveryParticipantWhoHasAnAddress()
    {
        var (one, two) = ($"{Guid.NewGuid():N}@example.com", $"{Guid.NewGuid():N}@example.com");
        foreach (var address in new[] { one, two, two, null })
            _employer.AddParticipant(address);
        _employer.AddParticipant($"archived-{one}", isArchived: true);
        var document = await _employer.AddDocumentAsync("Plan <2026>");

        var started = await _employer.PostAsync($"/api/v1/documents/{document}/distributions");
        var id = started.Json.GetProperty("id").GetInt32();
        var done = await _employer.DoneAsync(id);

        Assert.That((started.Status, started.Body), Is.EqualTo((202, $$"""{"id":{{id}}}""")));
        Assert.That(started.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/distributions/{id}"));
        Assert.That(done, Is.EqualTo($$$"""{"distribution":{"id":{{{id}}},"document_id":{{{document}}},"total":3,"sent":3,"failed":0,"unreachable":1,"status":"done"}}"""));
        Assert.That(MailsTo(one), Has.Count.EqualTo(1));
        Assert.That(MailsTo(two), Has.Count.EqualTo(2), "one for each participant");
        Assert.That(MailsTo($"archived-{one}"), Is.Empty);
    }

    [Test]
    public async Task TheMail_NamesCompanyAndDocument_AndLeadsToTheFile()
    {
        var address = $"{Guid.NewGuid():N}@example.com";
        var participant = _employer.AddParticipant(address);
        var id = await _employer.DistributeAsync(await _employer.AddDocumentAsync("Plan\r\nBcc: x@example.com \u202Etxt <b>"));
        await _employer.DoneAsync(id);
        var file = Files(address).Single();
        var mail = MailsTo(address).Single();
        var text = Decode(mail);

        Assert.That(Path.GetFileName(file), Does.Match($@"^\d{{8}}T\d{{9}}Z-distribution-{id}-{participant}-\d+\.eml$"));
        Assert.That(mail, Does.Match($@"(?m)^Message-ID: <distribution-{id}-{participant}-\d+@planplatform\.local>\r?$"));
        Assert.That(mail, Does.Not.Match("(?im)^bcc:"));
        Assert.That(Subject(mail), Is.EqualTo("Smith & Söhne: Plan  Bcc: x@example.com txt <b>"));
        Assert.That(text, Does.Contain("Smith & Söhne has a document about your benefits for you: Plan  Bcc: x@example.com txt <b>\r\n"));
        Assert.That(text, Does.Contain("Smith &amp; S&#246;hne has a document about your benefits").And.Contain(">Plan  Bcc: x@example.com txt &lt;b&gt;</a>"));
        var opened = await Server.SendAsync(HttpMethod.Get, Link(text), content: null, token: null);
        Assert.That((opened.Status, opened.Body), Is.EqualTo((200, "%PDF")));
        Assert.That(opened.ContentHeaders.GetValues("Content-Disposition").Single(), Does.StartWith("attachment; filename="));
        Assert.That(opened.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [Test]
    public async Task TheLink_EndsWithTheDocument()
    {
        var address = $"{Guid.NewGuid():N}@example.com";
        _employer.AddParticipant(address);
        var document = await _employer.AddDocumentAsync();
        var id = await _employer.DistributeAsync(document);
        await _employer.DoneAsync(id);
        var link = Link(Decode(MailsTo(address).Single()));

        await _employer.DeleteAsync($"/api/v1/documents/{document}");
        var gone = await Server.SendAsync(HttpMethod.Get, link, content: null, token: null);

        Assert.That((gone.Status, gone.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "text/html")));
        Assert.That(gone.Body, Does.Contain("<h1>This document is no longer offered</h1>"));
        Assert.That((await _employer.GetAsync($"/api/v1/distributions/{id}")).Status, Is.EqualTo(404));
    }

    [TestCase("")]
    [TestCase("?token=")]
    [TestCase("?token=nonsense")]
    [TestCase("?token=CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task ALinkThatIsNoneOfOurs_IsAPageThatSaysSo(string query)
    {
        var answer = await Server.SendAsync(HttpMethod.Get, "/notice" + query, content: null, token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "text/html")));
    }

    [Test]
    public async Task WhereTheApiIsNotOffered_NoLinkLeadsAnywhere()
    {
        using var server = new Server(host => host.UseSetting("Apis:Compliance:Enabled", "false"));

        var notice = await server.SendAsync(HttpMethod.Get, "/notice?token=nonsense", content: null, token: null);
        var api = await server.SendAsync(HttpMethod.Get, "/api/v1/me", content: null, token: null);

        Assert.That((notice.Status, notice.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "application/problem+json")));
        Assert.That((api.Status, api.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "application/problem+json")));
    }

    [Test]
    public async Task WithoutParticipants_ItIsDoneAtOnce()
    {
        var document = await _employer.AddDocumentAsync();
        var id = await _employer.DistributeAsync(document);

        Assert.That(
            (await _employer.GetAsync($"/api/v1/distributions/{id}")).Body,
            Is.EqualTo($$$"""{"distribution":{"id":{{{id}}},"document_id":{{{document}}},"total":0,"sent":0,"failed":0,"unreachable":0,"status":"done"}}"""));
    }

    [Test]
    public async Task AnIdempotencyKey_HoldsForOneDocument()
    {
        var (first, second) = (await _employer.AddDocumentAsync(), await _employer.AddDocumentAsync());

        var one = await _employer.PostAsync($"/api/v1/documents/{first}/distributions", null, ("Idempotency-Key", "k"));
        var again = await _employer.PostAsync($"/api/v1/documents/{first}/distributions", null, ("Idempotency-Key", "k"));
        var other = await _employer.PostAsync($"/api/v1/documents/{second}/distributions", null, ("Idempotency-Key", "k"));

        Assert.That((again.Status, again.Body), Is.EqualTo((202, one.Body)));
        Assert.That((other.Status, other.Body == one.Body), Is.EqualTo((202, false)));
    }

    [Test]
    public async Task SomebodyElses_DoesNotExist()
    {
        var id = await _employer.DistributeAsync(await _employer.AddDocumentAsync());
        var other = await Employer.NewAsync(Server);

        Assert.That((await other.GetAsync($"/api/v1/distributions/{id}")).Body, Is.EqualTo("""{"errors":[{"message":"There is no such distribution."}]}"""));
    }

    internal static string Decode(string mail) =>
        Regex.Replace(mail.Replace("=\r\n", "", StringComparison.Ordinal), "(=[0-9A-F]{2})+", match => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(match.Value.Replace("=", "", StringComparison.Ordinal))));

    internal static string Link(string text) => Regex.Match(text, @"^https?://\S+/notice\?token=\S+", RegexOptions.Multiline).Value;

    private static string Subject(string mail)
    {
        var header = Regex.Match(mail, @"(?ms)^Subject: (?<words>.*?)\r?\n(?! )").Groups["words"].Value;
        return string.Concat(Regex.Matches(header, @"=\?utf-8\?B\?(?<word>[^?]*)\?=", RegexOptions.IgnoreCase)
            .Select(match => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["word"].Value))));
    }

    private static List<string> MailsTo(string address) => Files(address).Select(File.ReadAllText).ToList();

    private static IEnumerable<string> Files(string address) => Directory.EnumerateFiles(Path.Combine(Server.DataFolder, "mail"), "*.eml")
        .Where(path => File.ReadAllText(path).Contains($"To: {address}", StringComparison.Ordinal));
}
