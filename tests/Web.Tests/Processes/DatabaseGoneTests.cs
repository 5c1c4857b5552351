using System.Net;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>Another process, which is this one, takes the database away from a server under load, and gives it back.</summary>
[Platform(Exclude = "MacOsX")]
[UnsupportedOSPlatform("macos")]
internal sealed class DatabaseGoneTests : ProcessTest
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(6);

    // What was waiting may still be told that the database is away.
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(2);

    [Test]
    public async Task WhenWritersAreShutOut_ReadersAreNot_AndNothingIsLost()
    {
        var (gone, back, load) = await RunAsync(TimeSpan.FromSeconds(30), LockWriters);

        Assert.That(load.Reads.Where(seen => !seen.IsSuccess), Is.Empty);
        AssertRefused(load.Written.Select(written => written.Seen), gone, back);
    }

    [Test]
    public async Task WhenReadersAreShutOutToo_EverybodyIsTold_AndNothingIsLost()
    {
        var (gone, back, load) = await RunAsync(TimeSpan.FromSeconds(15), LockReaders);

        Assert.That(load.Reads.Where(seen => seen.Path == "/health/live" && !seen.IsSuccess), Is.Empty);
        AssertRefused(load.Written.Select(written => written.Seen).Concat(load.Reads.Where(seen => seen.Path != "/health/live")), gone, back);
    }

    // What is written to a file without a name would be lost with the process; of many at once, some need a connection of their own.
    [Test]
    public async Task WhenTheFileIsMovedAway_NobodyIsAnswered_UntilItIsBack()
    {
        TestDatabase.NeedSqlite("its file is moved");
        using var server = await ServerProcess.StartAsync(DataFolder);
        await SignInAsync(server.Http);

        File.Move(DatabaseFile, DatabaseFile + ".aside");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => CreatePlanAsync(server.Http, $"plan {number}")));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((await server.Http.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(File.Exists(DatabaseFile), Is.False, "it isn't made anew");

        File.Move(DatabaseFile + ".aside", DatabaseFile);
        Assert.That((await CreatePlanAsync(server.Http, "plan")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        AssertSound();
    }

    private static void AssertRefused(IEnumerable<Seen> all, DateTime gone, DateTime back)
    {
        foreach (var seen in all.GroupBy(seen => seen.Path, StringComparer.Ordinal))
        {
            var refused = seen.Where(answer => !answer.IsSuccess).ToList();
            TestContext.Out.WriteLine($"{seen.Key}: {seen.Count()}, {refused.Count} refused, the longest after {seen.Max(answer => answer.End - answer.Start).TotalSeconds:0.0} s");
            Assert.That(refused.Where(answer => !answer.IsUnavailable && !answer.IsDoubtful), Is.Empty);
            Assert.That(refused.Where(answer => answer.End < gone || answer.Start > back + Recovery), Is.Empty);
            Assert.That(refused, Is.Not.Empty, seen.Key);
        }
    }

    private async Task<(DateTime Gone, DateTime Back, MixedLoad Load)> RunAsync(TimeSpan duration, Func<IDisposable> takeAway)
    {
        TestDatabase.NeedSqlite("its file is locked");
        using var server = await ServerProcess.StartAsync(DataFolder);
        using var load = new MixedLoad(server.Http.BaseAddress!);
        await load.BeginAsync();
        await Task.Delay(Before);
        DateTime gone;
        using (takeAway())
        {
            gone = DateTime.UtcNow;
            await Task.Delay(duration);
        }

        var back = DateTime.UtcNow;
        await Task.Delay(After);
        await load.EndAsync();

        Assert.That(server.Output, Does.Not.Contain("   at "), "a stack trace");
        AssertKept(load.Written);
        return (gone, back, load);
    }

    // What was acknowledged is there once, and what was refused is not; of what is in doubt either may be true.
    private void AssertKept(IEnumerable<Written> all)
    {
        foreach (var written in all.GroupBy(written => written.Table, StringComparer.Ordinal))
        {
            var acknowledged = written.Where(row => row.Seen.IsSuccess).Select(row => row.Name).ToList();
            if (written.Key == "AccessTokens")
            {
                // They have no name; one more is that of the clients.
                Assert.That(Ask<long>("SELECT COUNT(*) FROM AccessTokens"), Is.EqualTo(acknowledged.Count + 1));
                continue;
            }

            var stored = AskAll($"SELECT Name FROM {written.Key}");
            Assert.That(stored, Is.Unique);
            Assert.That(acknowledged.Except(stored), Is.Empty);
            Assert.That(written.Where(row => row.Seen.IsUnavailable).Select(row => row.Name).Intersect(stored), Is.Empty);
        }

        AssertSound();
    }

    private SqliteConnection LockWriters()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return connection;
    }

    // https://www.sqlite.org/walformat.html#locking_matrix: bytes 120 to 127 of the -shm file are the locks of the log's index.
    private FileStream LockReaders()
    {
        var index = new FileStream(DatabaseFile + "-shm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        for (var position = 120; position < 128;)
        {
            try
            {
                index.Lock(position, 1);
                position++;
            }
            catch (IOException)
            {
                // In use at the moment.
            }
        }

        return index;
    }
}
