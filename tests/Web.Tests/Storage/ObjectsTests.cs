using System.IO.Pipelines;
using System.Text;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Objects over HTTP.</summary>
internal sealed class ObjectsTests
{
    private const int MiB = 1024 * 1024;

    private Tenant _tenant = null!;
    private Member _owner = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _tenant = await Tenant.NewAsync();
        await _tenant.AddPlanAsync("One", 1);
        _owner = await _tenant.AddAsync();
    }

    [Test]
    public async Task AnObject_IsStoredListedReadAndDeleted()
    {
        var content = new ByteArrayContent("hello"u8.ToArray());
        content.Headers.ContentType = new("text/plain") { CharSet = "utf-8" };

        var stored = await _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", content, _owner.Token, ("X-Object-Name", "hello.txt"));
        var id = stored.Json.GetProperty("id").GetString();
        var listed = await _tenant.GetAsync("/api/v1/objects?limit=10", _owner.Token);
        var read = await _tenant.GetAsync($"/api/v1/objects/{id}/contents", _owner.Token);
        var part = await _tenant.SendAsync(HttpMethod.Get, $"/api/v1/objects/{id}/contents", json: null, _owner.Token, ("Range", "bytes=1-2"));
        var whole = await _tenant.SendAsync(HttpMethod.Get, $"/api/v1/objects/{id}/contents", json: null, _owner.Token, ("Range", "items=1-2"));
        var usage = await _tenant.GetAsync("/api/v1/plans/usage");
        var deleted = await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{id}", json: null, _owner.Token);

        Assert.That((stored.Status, stored.Body), Is.EqualTo((201, $$"""{"id":"{{id}}","name":"hello.txt","size":5}""")));
        Assert.That(stored.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/objects/{id}/contents"));
        Assert.That(listed.Body, Does.Match($$$"""^\{"items":\[\{"id":"{{{id}}}","name":"hello\.txt","size":5,"userId":"{{{_owner.Id}}}","createdAt":"[^"]+Z"\}\],"count":1,"offset":0\}$"""));
        Assert.That((read.Status, read.Body, read.ContentHeaders.ContentType?.ToString()), Is.EqualTo((200, "hello", "text/plain; charset=utf-8")));
        Assert.That(read.ContentHeaders.ContentDisposition?.ToString(), Is.EqualTo("attachment; filename=\"hello.txt\""));
        Assert.That(read.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That((part.Status, part.Body), Is.EqualTo((206, "el")));
        Assert.That((whole.Status, whole.Body), Is.EqualTo((200, "hello")), "nobody knows the unit");
        Assert.That(usage.Body, Is.EqualTo("""{"diskStorage":{"total":"5"}}"""));
        Assert.That(deleted.Status, Is.EqualTo(204));
        Assert.That((await _tenant.GetAsync("/api/v1/plans/usage")).Body, Is.EqualTo("""{"diskStorage":{"total":"0"}}"""));
        Assert.That(Files(id!), Is.Empty);
    }

    [TestCase(null, "object")]
    [TestCase("  ", "object")]
    [TestCase(" a b.txt ", "a b.txt")]
    [TestCase("UTF-8''%e2%82%ac%20rates", "€ rates")]
    [TestCase("utf-8'en'%F0%9F%98%80.png", "😀.png")]
    [TestCase("UTF-8''", "object")]
    [TestCase("it's 100% ''mine''", "it's 100% ''mine''")]
    [TestCase("../../etc/passwd", "../../etc/passwd")]
    public async Task AName_IsTakenAsItIsOrDecoded(string? header, string name)
    {
        var stored = await _tenant.UploadAsync(_owner, [1], header is null ? [] : [("X-Object-Name", header)]);

        Assert.That((stored.Status, stored.Json.GetProperty("name").GetString()), Is.EqualTo((201, name)));
    }

    [TestCase("UTF-8''%e2%82")]
    [TestCase("UTF-8''%zz")]
    [TestCase("UTF-8''%4")]
    [TestCase("UTF-8''%00")]
    [TestCase("UTF-8''a%0Ab")]
    public async Task ANameThatIsNone_IsRefused(string header) => (await _tenant.UploadAsync(_owner, [1], ("X-Object-Name", header))).IsProblem(400, "validation", "X-Object-Name");

    [Test]
    public async Task ANamesLength_CountsCharacters()
    {
        var face = "%F0%9F%98%80";

        Assert.That((await _tenant.UploadAsync(_owner, [1], ("X-Object-Name", "UTF-8''" + string.Concat(Enumerable.Repeat(face, 200))))).Status, Is.EqualTo(201));
        (await _tenant.UploadAsync(_owner, [1], ("X-Object-Name", "UTF-8''" + string.Concat(Enumerable.Repeat(face, 201))))).IsProblem(400, "validation", "X-Object-Name");
    }

    [Test]
    public async Task TheQuota_IsReachedAndNeverPassed()
    {
        (await _tenant.UploadAsync(_owner, new byte[MiB + 1])).IsProblem(403, "quota_exceeded");
        (await SendInChunksAsync(MiB + 1)).IsProblem(403, "quota_exceeded");
        Assert.That((await SendInChunksAsync(MiB - 1)).Status, Is.EqualTo(201));
        var last = await _tenant.StoreAsync(_owner, 1);
        (await _tenant.UploadAsync(_owner, [])).IsProblem(403, "quota_exceeded");
        Assert.That((await _tenant.ShowAsync(_owner)).Body, Does.EndWith("\"quota\":1,\"usage\":1048576,\"uploadsBlocked\":true}"));

        await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{last}", json: null, _owner.Token);

        Assert.That((await _tenant.UploadAsync(_owner, [])).Status, Is.EqualTo(201), "below the quota again, nothing may be added");
        Assert.That(Sums(), Is.EqualTo((MiB - 1L, MiB - 1L)));
    }

    [Test]
    public async Task ANewQuota_HoldsFromTheNextUploadOn()
    {
        var plan = (await _tenant.ShowAsync(_owner)).Json.GetProperty("planId").GetString();
        (await _tenant.UploadAsync(_owner, new byte[MiB + 1])).IsProblem(403, "quota_exceeded");

        await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/plans/{plan}", """{"quota":2}""");
        await _tenant.StoreAsync(_owner, MiB + 1);
        await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/plans/{plan}", """{"quota":0}""");

        (await _tenant.UploadAsync(_owner, [1])).IsProblem(403, "quota_exceeded");
        Assert.That((await _tenant.GetAsync("/api/v1/objects", _owner.Token)).Json.GetProperty("count").GetInt32(), Is.EqualTo(1), "nothing is deleted");
    }

    [Test]
    public async Task ABodyOverTheLimit_IsTooLarge()
    {
        const int Limit = 100 * MiB;
        using var announced = new HttpRequestMessage(HttpMethod.Post, "/api/v1/objects") { Content = new ByteArrayContent(new byte[Limit + 1]) };

        (await _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", announced.Content, _owner.Token)).IsProblem(413, "too_large");
        (await SendInChunksAsync(Limit + 1)).IsProblem(413, "too_large");
        Assert.That(Sums(), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public async Task ARepeatUnderOneKey_StoresOnce()
    {
        var first = await _tenant.UploadAsync(_owner, new byte[300_000], ("Idempotency-Key", "k"));
        var again = await _tenant.UploadAsync(_owner, new byte[300_000], ("Idempotency-Key", "k"));

        Assert.That((first.Status, again.Status, again.Body), Is.EqualTo((201, 201, first.Body)));
        (await _tenant.UploadAsync(_owner, new byte[300_001], ("Idempotency-Key", "k"))).IsProblem(409, "idempotency_key_reused");
        Assert.That(Sums(), Is.EqualTo((300_000L, 300_000L)));
        var id = first.Json.GetProperty("id").GetString()!;
        Assert.That(new FileInfo(Files(id).Single()).Length, Is.EqualTo(300_000));
    }

    [Test]
    public async Task Others_SeeTheirOwnOnly_AndAdministratorsAll()
    {
        var other = await _tenant.AddAsync();
        var id = await _tenant.StoreAsync(_owner, 1);
        await _tenant.StoreAsync(other, 1);

        Assert.That((await _tenant.GetAsync("/api/v1/objects", other.Token)).Json.GetProperty("count").GetInt32(), Is.EqualTo(1));
        Assert.That((await _tenant.GetAsync("/api/v1/objects")).Json.GetProperty("count").GetInt32(), Is.EqualTo(2));
        Assert.That((await _tenant.GetAsync("/api/v1/objects", _tenant.ClientToken)).Json.GetProperty("count").GetInt32(), Is.EqualTo(2));
        (await _tenant.GetAsync($"/api/v1/objects/{id}/contents", other.Token)).IsProblem(404, "not_found");
        (await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{id}", json: null, other.Token)).IsProblem(404, "not_found");
        Assert.That((await _tenant.GetAsync($"/api/v1/objects/{id}/contents")).Status, Is.EqualTo(200));
        Assert.That((await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{id}")).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task AForm_IsStoredAsItIs()
    {
        var content = new StringContent("a=1&b=2", Encoding.UTF8, "application/x-www-form-urlencoded");

        var stored = await _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", content, _owner.Token);
        var read = await _tenant.GetAsync($"/api/v1/objects/{stored.Json.GetProperty("id")}/contents", _owner.Token);

        Assert.That((stored.Status, read.Body), Is.EqualTo((201, "a=1&b=2")));
    }

    [TestCase("text/plain;charset=utf-8", "text/plain; charset=utf-8")]
    [TestCase(" image/png ", "image/png")]
    [TestCase("text/plain; name=\"é\"", "application/octet-stream")]
    [TestCase("text/*", "application/octet-stream")]
    [TestCase("*/*", "application/octet-stream")]
    [TestCase("pdf", "application/octet-stream")]
    public async Task TheMediaType_IsSentAgain_WhereItIsOne(string sent, string shown)
    {
        using var http = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = _tenant.Server.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/objects") { Content = new ByteArrayContent([1]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", sent);
        request.Headers.Authorization = new("Bearer", _owner.Token);

        using var stored = await http.SendAsync(request);
        var read = await _tenant.GetAsync($"{stored.Headers.Location}", _owner.Token);

        Assert.That((read.Status, read.ContentHeaders.GetValues("Content-Type").Single()), Is.EqualTo((200, shown)));
    }

    [Test]
    public async Task WhenTheOwnerCeasesToBeAnOriginatorMeanwhile_IsForbidden([Values] bool hasStored)
    {
        if (hasStored)
            await _tenant.StoreAsync(_owner, 1);
        var before = Sums();
        var body = new Pipe();
        var call = _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new StreamContent(body.Reader.AsStream()), _owner.Token);
        await body.Writer.WriteAsync(new byte[100_000]);
        Assert.That(() => Files("*.part"), Is.Not.Empty.After(10_000, 20), "it is under way");

        var changed = await _tenant.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{_tenant.Domain}/users/{_owner.Id}", """{"roles":["ROLE_COLLABORATOR"]}""");
        await body.Writer.CompleteAsync();

        Assert.That(changed.Status, Is.EqualTo(200), changed.Body);
        (await call).IsProblem(403, "forbidden");
        Assert.That(Sums(), Is.EqualTo(before));
    }

    private Task<Answer> SendInChunksAsync(int size) =>
        _tenant.Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new StreamContent(new LengthlessStream(new byte[size])), _owner.Token);

    // What is counted, and what is stored.
    private (long, long) Sums() => (
        (long)(_tenant.Server.Scalar("SELECT COALESCE(SUM(Usage), 0) FROM Allotments WHERE PersonId = @id", ("@id", _owner.Id)))!,
        (long)(_tenant.Server.Scalar("SELECT COALESCE(SUM(Size), 0) FROM StorageObjects WHERE OwnerId = @id", ("@id", _owner.Id)))!);

    private string[] Files(string pattern) => new DirectoryInfo(Path.Combine(_tenant.Server.DataFolder, "files")) is { Exists: true } folder
        ? [.. folder.GetFiles(pattern, SearchOption.AllDirectories).Select(file => file.FullName)]
        : [];

    // What can't tell its length is sent in chunks.
    private sealed class LengthlessStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
