using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

internal sealed class DatabaseFaults : IDatabaseFaults
{
    // Of this class on the connection is gone, whatever the number.
    private const byte FatalClass = 20;

    // https://learn.microsoft.com/sql/relational-databases/errors-events, https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues:
    // a connection that broke or wasn't made, of which the driver tells no number on Linux (0), a database that is starting, shutting down or changing
    // its node, and one with too much to do. Another try may help.
    public static readonly int[] SqlServerLost =
    [
        -1, 0, 2, 53, 64, 233, 921, 922, 976, 983, 3906, 4060, 6005, 10053, 10054, 10060, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920,
    ];

    // A command's or a log-in's timeout, which mustn't be waited for again; full files, a full log, a log-in that is refused.
    private static readonly HashSet<int> SqlServerAway = [-2, 1105, 9002, 18456, .. SqlServerLost];

    // https://www.sqlite.org/rescode.html: busy, locked, read-only, I/O error, full, can't open, locking protocol (readers shut out).
    private static readonly HashSet<int> SqliteAway = [5, 6, 8, 10, 13, 14, 15];

    // Busy, locked, locking protocol. https://learn.microsoft.com/sql/relational-databases/errors-events: a command's timeout, a lock's.
    private static readonly HashSet<int> SqliteBusy = [5, 6, 15];
    private static readonly HashSet<int> SqlServerTimeouts = [-2, 1222];

    public bool IsTimeout(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteBusy.Contains(sqlite.SqliteErrorCode),
        SqlException sql => SqlServerTimeouts.Contains(sql.Number),
        TimeoutException => true,
        { InnerException: { } inner } => IsTimeout(inner),
        _ => false,
    };

    public bool IsDatabaseAway(Exception exception) => IsAway(exception);

    public static bool IsAway(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteAway.Contains(sqlite.SqliteErrorCode),
        SqlException sql => sql.Class >= FatalClass || SqlServerAway.Contains(sql.Number),
        RetryLimitExceededException or TimeoutException => true,

        // The driver's pool is exhausted.
        InvalidOperationException { Source: "Microsoft.Data.SqlClient" } => true,
        { InnerException: { } inner } => IsAway(inner),
        _ => false,
    };
}
