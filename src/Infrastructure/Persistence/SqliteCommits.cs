using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PlanPlatform.Infrastructure.Persistence;

// Where a commit fails for good, as on a full disk, SQLite has rolled back by itself. The driver rolls back once more, fails in turn, hides the
// true fault, and keeps the connection for ever in a transaction that isn't there. It is given one to roll back.
internal sealed class SqliteCommits : DbTransactionInterceptor
{
    private const string Commit = nameof(Commit);

    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData)
    {
        if (eventData.Action == Commit && transaction is SqliteTransaction { Connection.Handle: { } handle } && raw.sqlite3_get_autocommit(handle) != 0)
            raw.sqlite3_exec(handle, "BEGIN");
    }

    public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionFailed(transaction, eventData);
        return Task.CompletedTask;
    }
}
