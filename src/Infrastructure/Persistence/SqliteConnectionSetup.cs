using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PlanPlatform.Infrastructure.Persistence;

// What SQLite keeps for each connection; the journal mode is kept in the file. Connections are pooled, so it is said once for each handle
// and not at every opening.
internal sealed class SqliteConnectionSetup(SqliteWatch watch) : DbConnectionInterceptor
{
    // FULL: a commit that was answered survives a power cut. The timeout is for other processes; this one's writers queue at the gate.
    private const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";

    private readonly ConditionalWeakTable<sqlite3, object> _done = [];

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (watch.IsAway)
            throw new TimeoutException("The database file does not let itself be read.");
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(ConnectionOpening(connection, eventData, result));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls.
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Set(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || _done.TryGetValue(handle, out _))
            return;
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _done.AddOrUpdate(handle, this);
        }
        catch (SqliteException)
        {
            // The framework takes a connection that is open, whoever opened it.
            connection.Close();
            throw;
        }
    }
}
