using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PlanPlatform.Application.Tests;

/// <summary>Every statement that SQLite itself runs, whoever sent it, without those of transactions and settings.</summary>
internal sealed class StatementTrace : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly string[] Beside = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "--"];
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _statements = [];
    private readonly List<sqlite3> _traced = [];

    public StatementTrace()
    {
        TestDatabase.NeedSqlite("statements are traced by its library");
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Statements => _statements;

    public void Reset() => _statements.Clear();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.ConnectionOpened.Name || value.Value is not ConnectionEndEventData { Connection: SqliteConnection connection })
            return;
        raw.sqlite3_trace(connection.Handle, (_, sql) => Add(sql), v: null);
        _traced.Add(connection.Handle!);
    }

    public void OnCompleted()
    {
        // The listener lives as long as the process.
    }

    public void OnError(Exception error)
    {
        // Listeners raise none.
    }

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        foreach (var handle in _traced.Where(handle => !handle.IsClosed))
            raw.sqlite3_trace(handle, (strdelegate_trace?)null, v: null);
    }

    // SQLite names a statement again for every row whose foreign keys it cascades.
    private void Add(string sql)
    {
        if ((_statements.Count == 0 || _statements[^1] != sql) && !Array.Exists(Beside, word => sql.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            _statements.Add(sql);
    }
}
