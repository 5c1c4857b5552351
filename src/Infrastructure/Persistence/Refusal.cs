namespace PlanPlatform.Infrastructure.Persistence;

// Why the database refused a statement.
internal enum RefusalKind
{
    // Something that isn't about other writers.
    Other,

    // A row was changed or removed since it was read.
    Stale,

    // A row refers to one that isn't there, or is itself referred to: because of another writer, or of a bug. A trigger's or a check's no looks the same.
    Broken,

    // A unique index refused; Index names it, or Table and Columns do.
    NotUnique,
}

// SQL Server names the index that refused, SQLite its table and columns.
internal sealed record Refusal(RefusalKind Kind, string? Index = null, string? Table = null, IReadOnlyList<string>? Columns = null);
