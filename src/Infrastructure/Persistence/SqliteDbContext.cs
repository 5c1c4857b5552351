using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PlanPlatform.Infrastructure.Persistence;

// The embedded database. It knows one writer at a time, so writers of this process queue for their turn without sleeping.
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PlanPlatformDbContext(options)
{
    // https://www.sqlite.org/rescode.html
    private const int Constraint = 19;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    // What a foreign key with RESTRICT says when the row that others refer to is to go, and any trigger.
    private const int ConstraintTrigger = 1811;

    public WriterGate? Gate { get; set; }

    protected override Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) =>
        (Gate ?? throw new InvalidOperationException("A context that writes needs the writers' gate.")).EnterAsync(cancellationToken);

    protected override Refusal Classify(DbUpdateException exception) => exception switch
    {
        DbUpdateConcurrencyException => new Refusal(RefusalKind.Stale),
        { InnerException: SqliteException { SqliteErrorCode: Constraint } sqlite } => sqlite.SqliteExtendedErrorCode switch
        {
            ConstraintForeignKey or ConstraintTrigger => new Refusal(RefusalKind.Broken),
            ConstraintPrimaryKey or ConstraintUnique => NotUnique(sqlite.Message),
            _ => new Refusal(RefusalKind.Other),
        },
        _ => new Refusal(RefusalKind.Other),
    };

    // "SQLite Error 19: 'UNIQUE constraint failed: Collections.OrganisationId, Collections.NormalizedName'."
    private static Refusal NotUnique(string message)
    {
        const string Marker = "constraint failed: ";
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        var columns = start < 0
            ? []
            : message[(start + Marker.Length)..].TrimEnd('.', '\'').Split(", ").Select(column => column.Split('.')).ToList();
        return new Refusal(
            RefusalKind.NotUnique,
            Table: columns.Count == 0 ? null : columns[0][0],
            Columns: columns.Select(column => column[^1]).ToList());
    }
}
