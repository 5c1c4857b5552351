namespace PlanPlatform.Infrastructure.Persistence;

// Why the database refused a statement.
internal enum RefusalKind
{
    // Something that isn't about other writers.
    Other,

    // A row was changed or removed since it was read, or refers to one that was.
    Stale,

    // A unique index refused; Index names it, or Table and Columns do.
    NotUnique,
}

// SQL Server names the index that refused, SQLite its table and columns.
internal sealed record Refusal(RefusalKind Kind, string? Index = null, string? Table = null, IReadOnlyList<string>? Columns = null);
