using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace PlanPlatform.Infrastructure.Persistence;

// Reads from the file once a second, on a thread of its own. SQLite keeps the thread of whoever waits for a lock: where another process shuts
// out even readers, callers would take every thread for up to ten seconds each. Once a read has hung for longer than anybody should wait,
// callers are told at once instead; the one that hangs goes through as soon as the file is free. A file without its name is away too: what is
// written to one that is still open would be lost with the process, and a new connection would make an empty one in its place.
internal sealed class SqliteWatch : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly string _connection;
    private readonly string _file;
    private readonly Thread _thread;
    private readonly object _stop = new();
    private bool _isStopping;

    // When the last read began that went well, in ticks of the clock that is never put back; 0 before the watch begins.
    private long _lastGood;

    public SqliteWatch(string connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { Pooling = false, Mode = SqliteOpenMode.ReadWrite };
        _connection = builder.ConnectionString;
        _file = builder.DataSource;
        _thread = new Thread(Watch) { IsBackground = true, Name = nameof(SqliteWatch) };
    }

    public bool IsAway => Volatile.Read(ref _lastGood) is not 0 and var good
        && (Stopwatch.GetElapsedTime(good) > Pause + Patience || !File.Exists(_file));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _lastGood = Stopwatch.GetTimestamp();
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stop)
        {
            _isStopping = true;
            Monitor.Pulse(_stop);
        }

        _thread.Join(Pause);
        return Task.CompletedTask;
    }

    private void Watch()
    {
        SqliteConnection? connection = null;
        do
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                connection ??= Open();
                Read(connection);
                Volatile.Write(ref _lastGood, start);
            }
            catch (Exception)
            {
                // Whatever it is, the file isn't readable; thrown on, it would end the process.
                connection?.Dispose();
                connection = null;
            }
        }
        while (Goes());
        connection?.Dispose();
    }

    private bool Goes()
    {
        lock (_stop)
        {
            if (!_isStopping)
                Monitor.Wait(_stop, Pause);
            return !_isStopping;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
        command.ExecuteScalar();
    }
}
