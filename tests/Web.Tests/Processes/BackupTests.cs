using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>The very commands of the operations guide: a backup under load, the loss of everything, and the way back.</summary>
internal sealed class BackupTests : ProcessTest
{
    private const int Clients = 4;

    // It is in the database that is lost and restored.
    private AuthenticationHeaderValue? _token;

    [Test]
    public async Task ABackupUnderLoad_HoldsAllThatWasAcknowledgedBefore()
    {
        TestDatabase.NeedSqlite("these are its commands");
        if (await RunAsync("command -v sqlite3") != 0)
            Assert.Ignore("The program sqlite3 isn't here.");
        var acknowledged = new ConcurrentBag<(string Id, byte[] Content)>();
        List<(string Id, byte[] Content)> before;
        using (var server = await StartServerAsync())
        using (var stop = new CancellationTokenSource())
        {
            var clients = Enumerable.Range(0, Clients).Select(_ => AddDocumentsAsync(server.Http, acknowledged, stop.Token)).ToList();
            await UntilAsync(() => acknowledged.Count > 50);
            before = [.. acknowledged];
            Assert.That(await RunAsync(Commands("backup")), Is.Zero);
            var atBackup = acknowledged.Count;
            await UntilAsync(() => acknowledged.Count > atBackup + 10);
            await stop.CancelAsync();
            await Task.WhenAll(clients);
        }

        // Gone with the machine: the database, the files, and half a write-ahead log left behind.
        Directory.Delete(Path.Combine(DataFolder, ".data", "files"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(DataFolder, ".data", "planplatform.db"), "damaged");
        await File.WriteAllTextAsync(Path.Combine(DataFolder, ".data", "planplatform.db-wal"), "damaged");
        Assert.That(await RunAsync(Commands("restore")), Is.Zero);

        using var restored = await StartServerAsync();
        foreach (var (id, content) in before)
            Assert.That(await ContentAsync(restored.Http, id), Is.EqualTo(content));
        using var after = await CreatePlanAsync(restored.Http, "after");
        Assert.That(after.IsSuccessStatusCode, Is.True, "tokens live on, and it can be written to");
    }

    // The block of commands below the words that name it.
    private static string Commands(string name)
    {
        var guide = File.ReadAllText(Path.Combine(Repository(), "docs", "operations.md"));
        return Regex.Match(guide, $@"<!-- {name} -->\n```sh\n(?<commands>.*?)```", RegexOptions.Singleline).Groups["commands"].Value is { Length: > 0 } commands
            ? commands
            : throw new AssertionException($"docs/operations.md has no commands for {name}.");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanPlatform.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
    }

    private static async Task AddDocumentsAsync(HttpClient http, ConcurrentBag<(string, byte[])> acknowledged, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var content = Encoding.UTF8.GetBytes($"content {Guid.NewGuid()}");
            using var answer = await http.PostAsJsonAsync("/sync-document", new { document_name = "d", collection_id = "c", fileBase64 = Convert.ToBase64String(content) }, CancellationToken.None);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            acknowledged.Add((body.GetProperty("data").GetProperty("document_id").GetString()!, content));
        }
    }

    private static async Task<byte[]> ContentAsync(HttpClient http, string documentId)
    {
        using var answer = await http.PostAsJsonAsync("/get-document-details", new { document_id = documentId });
        var link = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("document_file_path").GetString()!;
        return await http.GetByteArrayAsync(link);
    }

    private async Task<ServerProcess> StartServerAsync()
    {
        var folder = Path.Combine(DataFolder, ".data");
        Directory.CreateDirectory(folder);
        var server = await ServerProcess.StartAsync(folder);
        if (_token is null)
        {
            await SignInAsync(server.Http);
            _token = server.Http.DefaultRequestHeaders.Authorization;
        }

        server.Http.DefaultRequestHeaders.Authorization = _token;
        return server;
    }
    private async Task<int> RunAsync(string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-e", "-c", commands]) { WorkingDirectory = DataFolder, UseShellExecute = false, RedirectStandardOutput = true })!;
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }
}
