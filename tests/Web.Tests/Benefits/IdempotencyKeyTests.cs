using System.IO.Pipelines;
using System.Text;

namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class IdempotencyKeyTests
{
    private const string Header = "Idempotency-Key";
    private const string Reused = "1. Already used with another request in Idempotency-Key";

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<TestCaseData> Creations() =>
    [
        new("/sync-plan", Body.Plan()),
        new("/sync-group", Body.Of(new { group_name = SharedServer.NewId("g"), group_description = "é 日本" })),
        new("/sync-document", Body.Document(("fileBase64", "QUJD"), ("document_priority", 1.50m), ("document_tags", new[] { "a" }), ("document_type", "IMG"))),
        new("/sync-supplemental-benefit", """{"benefit_name":"Dental Coverage","description":"A+"}"""),
    ];

    [TestCaseSource(nameof(Creations))]
    public async Task WhenRepeated_GivesTheFirstAnswerAndCreatesNothing(string path, string body)
    {
        var key = SharedServer.NewId("k");
        var rows = CountRows();

        var first = await Server.CallAsync(path, body, headers: (Header, key));
        var created = CountRows();
        var second = await Server.CallAsync(path, body, headers: (Header, key));

        first.Okay();
        Assert.That(second.Body, Is.EqualTo(first.Body));
        Assert.That(created, Is.GreaterThan(rows));
        Assert.That(CountRows(), Is.EqualTo(created));
    }

    [TestCaseSource(nameof(Creations))]
    public async Task WhenTheBodyIsAnother_IsRefused(string path, string body)
    {
        var key = SharedServer.NewId("k");
        var unique = path == "/sync-group" ? Body.Of(new { group_name = SharedServer.NewId("g") }) : body;
        (await Server.CallAsync(path, unique, headers: (Header, key))).Okay();

        (await Server.CallAsync(path, unique + " ", headers: (Header, key))).IsRefused(436, Reused);
    }

    [Test]
    public async Task WhenTheQueryIsAnother_IsRefused()
    {
        var (key, body) = (SharedServer.NewId("k"), Body.Plan());
        var first = await Server.CallAsync("/sync-plan?a=1", body, headers: (Header, key));

        first.Okay();
        Assert.That((await Server.CallAsync("/sync-plan?a=1", body, headers: (Header, key))).Body, Is.EqualTo(first.Body));
        (await Server.CallAsync("/sync-plan", body, headers: (Header, key))).IsRefused(436, Reused);
    }

    [Test]
    public async Task WhenRepeatedAtOnce_CreatesOnce()
    {
        var (key, collection) = (SharedServer.NewId("k"), SharedServer.NewId("c"));
        var body = Body.Plan(("collection_id", collection));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Server.CallAsync("/sync-plan", body, headers: (Header, key))));

        Assert.That(answers.Select(answer => answer.Body).Distinct().Count(), Is.EqualTo(1));
        answers[0].Okay();
        Assert.That((await Server.CallAsync("/get-plans", new { collection_id = collection })).Data.GetArrayLength(), Is.EqualTo(1));
    }

    // It holds what the caller sent, so it belongs with the data, and to nobody else.
    [Test]
    public async Task ALargeBody_WaitsInTheDataFolder_AndGoesWithTheRequest()
    {
        var folder = new DirectoryInfo(System.IO.Path.Combine(Server.DataFolder, "tmp"));
        var pipe = new Pipe();
        var call = Server.SendAsync(HttpMethod.Post, "/sync-plan", new StreamContent(pipe.Reader.AsStream()) { Headers = { { "Content-Type", "application/json" } } }, SharedServer.Token, (Header, SharedServer.NewId("k")));
        await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes($"{{\"padding\":\"{new string('x', 300_000)}\""));

        for (var turn = 0; turn < 1000 && (!folder.Exists || folder.GetFiles().Length == 0); turn++)
        {
            await Task.Delay(10);
            folder.Refresh();
        }

        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
        if (!OperatingSystem.IsWindows())
            Assert.That(folder.UnixFileMode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        await pipe.Writer.WriteAsync("}"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        Assert.That((await call).Status, Is.EqualTo(435));
        for (var turn = 0; turn < 1000 && folder.GetFiles().Length > 0; turn++)
            await Task.Delay(10);
        Assert.That(folder.GetFiles(), Is.Empty);
    }

    [Test]
    public async Task Keys_AreScopedToClientPersonAndRoute()
    {
        var key = SharedServer.NewId("k");
        var body = Body.Plan();
        var person = await Server.PostAsync(
            "/generate-client-auth-token", Body.Client(("user", Body.User(("email", null), ("uid", SharedServer.NewId("u"))))), token: null);

        var first = await Server.CallAsync("/sync-plan", body, headers: (Header, key));
        var otherPerson = await Server.CallAsync("/sync-plan", body, person.Text("access_token"), (Header, key));
        var otherClient = await Server.CallAsync("/sync-plan", body, SharedServer.OtherToken, (Header, key));
        var otherRoute = await Server.CallAsync("/sync-group", new { group_name = key }, headers: (Header, key));

        var ids = new[] { first, otherPerson, otherClient }.Select(answer => answer.Okay().GetProperty("plan_id").GetString());
        Assert.That(ids.Distinct().Count(), Is.EqualTo(3));
        otherRoute.Okay();
    }

    [Test]
    public async Task WhenTheSamePersonHasANewToken_TheKeyStillHolds()
    {
        var (key, body) = (SharedServer.NewId("k"), Body.Plan());
        var first = await Server.CallAsync("/sync-plan", body, headers: (Header, key));

        var second = await Server.CallAsync("/sync-plan", body, await Server.TokenAsync(), (Header, key));

        Assert.That(second.Body, Is.EqualTo(first.Body));
    }

    [Test]
    public async Task Refusals_Replay()
    {
        var (key, name) = (SharedServer.NewId("k"), SharedServer.NewId("g"));
        var id = await Server.NewGroupAsync(name);
        (await Server.CallAsync("/sync-group", new { group_name = name }, headers: (Header, key)))
            .IsRefused(436, "1. Group name already exists in group_name");
        (await Server.CallAsync("/sync-group", new { group_id = id, is_delete = true })).Okay();

        var answer = await Server.CallAsync("/sync-group", new { group_name = name }, headers: (Header, key));

        answer.IsRefused(436, "1. Group name already exists in group_name");
    }

    [Test]
    public async Task Validation_Replays()
    {
        var key = SharedServer.NewId("k");

        (await Server.CallAsync("/sync-plan", "{}", headers: (Header, key)))
            .IsRefused(435, "Missing required fields: plan_name, description, collection_id, color");
        (await Server.CallAsync("/sync-plan", "{}", headers: (Header, key)))
            .IsRefused(435, "Missing required fields: plan_name, description, collection_id, color");
        (await Server.CallAsync("/sync-plan", Body.Plan(), headers: (Header, key))).IsRefused(436, Reused);
    }

    [Test]
    public async Task ADeletion_Replays()
    {
        var (key, id) = (SharedServer.NewId("k"), await Server.NewPlanAsync());

        var first = await Server.CallAsync("/sync-plan", new { plan_id = id, is_delete = true }, headers: (Header, key));
        var second = await Server.CallAsync("/sync-plan", new { plan_id = id, is_delete = true }, headers: (Header, key));

        Assert.That(first.Okay().GetRawText(), Is.EqualTo("{}"));
        Assert.That(second.Body, Is.EqualTo(first.Body));
    }

    [TestCase("k")]
    [TestCase("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~")]
    public async Task AnyVisibleCharacter_IsGood(string key) =>
        (await Server.CallAsync("/sync-group", new { group_name = SharedServer.NewId("g") }, await Server.TokenAsync(), (Header, key + Guid.NewGuid()))).Okay();

    [Test]
    public async Task AKey_Has255CharactersAtMost()
    {
        (await Server.CallAsync("/sync-plan", Body.Plan(), headers: (Header, SharedServer.NewId("k").PadRight(255, 'k')))).Okay();
        (await Server.CallAsync("/sync-plan", Body.Plan(), headers: (Header, SharedServer.NewId("k").PadRight(256, 'k'))))
            .IsRefused(436, "1. Malformed value in Idempotency-Key");
    }

    [TestCase("one-key")]
    [TestCase("not a key")]
    public async Task TheTokenRoutes_IgnoreIt(string key)
    {
        var first = await Server.PostAsync("/generate-client-auth-token", Body.Client(), token: null, (Header, key));
        var second = await Server.PostAsync("/generate-client-auth-token", Body.Client(("fingerprint", "other")), token: null, (Header, key));

        Assert.That(second.Okay().GetRawText(), Is.Not.EqualTo(first.Okay().GetRawText()));
    }

    private static long CountRows() => (long)Server.Scalar(
        "SELECT (SELECT count(*) FROM Plans) + (SELECT count(*) FROM Collections) + (SELECT count(*) FROM Documents) + (SELECT count(*) FROM SupplementalBenefits)")!;
}
