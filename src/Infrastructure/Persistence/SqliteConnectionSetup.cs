using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanPlatform.Infrastructure.Persistence;

// What SQLite keeps for each connection. Foreign keys come with the connection string; the journal mode is kept in the file.
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    // FULL: a commit that was answered survives a power cut. The timeout is for other processes; this one's writers queue at the gate.
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls.
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
