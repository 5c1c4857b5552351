using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PlanPlatform.Infrastructure.Tests;

/// <summary>
/// The database that the suites run on: a SQLite file in the test's data folder or, where <c>PLANPLATFORM_TEST_SQLSERVER</c> holds the connection string
/// of a login that may create databases, a SQL Server database named after that folder.
/// </summary>
internal static class TestDatabase
{
    private const string Variable = "PLANPLATFORM_TEST_SQLSERVER";

    private static readonly string SqlServer = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static bool IsSqlServer => SqlServer.Length > 0;

    /// <summary>The names of all tables.</summary>
    public static string TablesSql => IsSqlServer
        ? "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'"
        : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    /// <summary>The settings under which the product uses it.</summary>
    public static Dictionary<string, string?> Settings(string dataFolder)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = dataFolder };
        if (IsSqlServer)
        {
            settings["Database:Provider"] = "SqlServer";
            settings["ConnectionStrings:PlanPlatform"] = SqlServerString(dataFolder);
        }

        return settings;
    }

    /// <summary>A connection of the test's own.</summary>
    public static DbConnection Open(string dataFolder)
    {
        DbConnection connection = IsSqlServer
            ? new SqlConnection(SqlServerString(dataFolder))
            : new SqliteConnection($"Data Source={Path.Combine(dataFolder, "planplatform.db")};Foreign Keys=True;Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>A command with parameters, which are written <c>@name</c> for either database.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Every row that a statement gives, by columns.</summary>
    public static List<List<(string Column, object Value)>> Rows(string dataFolder, string sql)
    {
        using var connection = Open(dataFolder);
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<List<(string, object)>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetValue(column)))]);
        return rows;
    }

    /// <summary>The texts joined, in the database's own words.</summary>
    public static string Concat(params string[] texts) => IsSqlServer ? $"CONCAT({string.Join(", ", texts)})" : string.Join(" || ", texts);

    /// <summary>A table of the numbers from 1 to <paramref name="count"/>, a million at most, in the column <c>n</c>: what stands behind FROM.</summary>
    public static string Numbers(int count)
    {
        var digits = string.Join(" UNION ALL ", Enumerable.Range(0, 10).Select(digit => $"SELECT {digit} AS d"));
        var places = string.Join(", ", "abcdef".Select(place => $"({digits}) {place}"));
        return $"(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d + 1 AS n FROM {places} WHERE a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d < {count}) numbers";
    }

    /// <summary>Passes over a test that is about SQLite itself.</summary>
    public static void NeedSqlite(string why)
    {
        if (IsSqlServer)
            Assert.Ignore($"It is about SQLite: {why}.");
    }

    /// <summary>Removes the database, with its connections; a file goes with its folder.</summary>
    public static void Drop(string dataFolder)
    {
        if (!IsSqlServer)
            return;
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = "master" }.ConnectionString);
        connection.Open();
        using var command = connection.Command($"IF DB_ID('{Name(dataFolder)}') IS NOT NULL BEGIN ALTER DATABASE [{Name(dataFolder)}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{Name(dataFolder)}]; END");
        command.ExecuteNonQuery();
    }

    private static string SqlServerString(string dataFolder) => new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = Name(dataFolder) }.ConnectionString;

    private static string Name(string dataFolder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(dataFolder));
}
