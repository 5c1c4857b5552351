using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>Uploads to the program itself: in flat memory, and killed in the middle.</summary>
internal sealed class UploadTests : ProcessTest
{
    private const int MiB = 1024 * 1024;
    private const long Allowance = 64L * MiB;
    private const int Clients = 16;

    [Test]
    public async Task AHundredMiB_KeepMemoryWithin64MiBOfIdle([Values] bool isChunked)
    {
        using var server = await ServerProcess.StartAsync(DataFolder);
        await SignInAsOriginatorAsync(server.Http, quota: 1000);
        (await UploadAsync(server.Http, new ByteArrayContent(new byte[MiB]))).EnsureSuccessStatusCode();
        var idle = server.Memory;
        var peak = idle;

        for (var number = 0; number < 3; number++)
        {
            using var content = new StreamContent(new Zeros(100 * MiB, () => peak = Math.Max(peak, server.Memory)), 64 * 1024);
            if (!isChunked)
                content.Headers.ContentLength = 100 * MiB;
            var answer = await UploadAsync(server.Http, content);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        }

        TestContext.Out.WriteLine($"idle {idle / MiB} MiB, peak {peak / MiB} MiB");
        Assert.That(peak - idle, Is.LessThan(Allowance));
        Assert.That(Ask<long>("SELECT SUM(Usage) FROM Allotments"), Is.EqualTo(301L * MiB));
    }

    [Test]
    public async Task UsageIsWhatIsStored_AfterKillAndRestart([Range(1, 3)] int round)
    {
        var answered = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using (var server = await ServerProcess.StartAsync(DataFolder))
        {
            await SignInAsOriginatorAsync(server.Http, quota: 4);
            var clients = Enumerable.Range(0, Clients).Select(client => StoreUntilGoneAsync(server.Http, new Random((round * 100) + client), answered)).ToList();

            // In the middle of things, however busy the machine is.
            for (var until = DateTime.UtcNow.AddSeconds(60); answered.Count <= 2 * Clients && DateTime.UtcNow < until; await Task.Delay(10))
            {
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(300)));
            server.Kill();
            await Task.WhenAll(clients);
        }

        Assert.That(answered, Has.Count.GreaterThan(Clients));
        var rows = AskAll("SELECT Id FROM StorageObjects").ToDictionary(id => id, id => Ask<long>($"SELECT Size FROM StorageObjects WHERE Id = '{id}'"), StringComparer.Ordinal);
        Assert.That(Ask<long>("SELECT SUM(Usage) FROM Allotments"), Is.EqualTo(rows.Values.Sum()).And.LessThanOrEqualTo(4 * MiB));
        Assert.That(answered.Where(stored => stored.Value).Select(stored => stored.Key).Except(rows.Keys), Is.Empty, "what was answered as stored, and never deleted, is there");
        foreach (var (id, size) in rows)
            Assert.That(new FileInfo(Files().Single(file => Path.GetFileName(file) == id)).Length, Is.EqualTo(size));

        // What the crash left has no row; a sweep takes it, once it is old enough and a sweep is due again.
        foreach (var file in Files())
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-1));
        Do("UPDATE JobLeases SET HeldUntil = '1970-01-01 00:00:00' WHERE Name = 'Sweep'");
        using var restarted = await ServerProcess.StartAsync(DataFolder);
        for (var until = DateTime.UtcNow.AddSeconds(20); Files().Length != rows.Count && DateTime.UtcNow < until; await Task.Delay(50))
        {
            // A node that starts looks at once.
        }

        Assert.That(Files().Select(Path.GetFileName), Is.EquivalentTo(rows.Keys));
    }

    // The demo administrator, in an organisation with one plan.
    private static async Task SignInAsOriginatorAsync(HttpClient http, long quota)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "password",
            ["client_id"] = "demo-client",
            ["client_secret"] = "demo-secret",
            ["username"] = "admin@planplatform.local",
            ["password"] = "Admin-Passw0rd!",
        });
        var answer = await http.PostAsync("/api/oauth/token", form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await http.PostAsJsonAsync("/api/v1/plans", new { name = "Plan", description = "", quota })).EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient http, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/objects") { Content = content };
        request.Headers.TransferEncodingChunked = content.Headers.ContentLength is null;
        return http.SendAsync(request);
    }

    private static async Task StoreUntilGoneAsync(HttpClient http, Random random, ConcurrentDictionary<string, bool> answered)
    {
        try
        {
            while (true)
            {
                using var answer = await UploadAsync(http, new ByteArrayContent(new byte[random.Next(300_000)]));
                if (answer.StatusCode == HttpStatusCode.Created)
                    answered[(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!] = true;
                else
                    Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
                if (answered.FirstOrDefault(stored => stored.Value).Key is not { } id || random.Next(2) == 0 || !answered.TryUpdate(id, newValue: false, comparisonValue: true))
                    continue;
                using var deleted = await http.DeleteAsync($"/api/v1/objects/{id}");
                Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server was killed.
        }
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(DataFolder, "files"), "*", SearchOption.AllDirectories);

    // Bytes that are made while they are sent.
    private sealed class Zeros(long size, Action onRead) : Stream
    {
        private long _left = size;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            if (_left / MiB != (_left + read) / MiB)
                onRead();
            Array.Clear(buffer, offset, read);
            return read;
        }

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
