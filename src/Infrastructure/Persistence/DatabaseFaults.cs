using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

internal sealed class DatabaseFaults : IDatabaseFaults
{
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
        SqlException sql => sql.Number is -2 or -1 or 2 or 53 or 64 or 233 or 4060 or 10053 or 10054 or 10060 or 18456 or 40197 or 40501 or 40613,
        RetryLimitExceededException or TimeoutException => true,

        // The driver's pool is exhausted.
        InvalidOperationException { Source: "Microsoft.Data.SqlClient" } => true,
        { InnerException: { } inner } => IsAway(inner),
        _ => false,
    };
}
