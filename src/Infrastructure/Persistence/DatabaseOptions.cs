namespace PlanPlatform.Infrastructure.Persistence;

/// <summary>The database that the server uses: <c>Database:*</c> and <c>ConnectionStrings:PlanPlatform</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (the default) or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Whether pending migrations are applied when the server starts. Default: true in Development, false elsewhere.</summary>
    public bool? MigrateOnStart { get; set; }
}
