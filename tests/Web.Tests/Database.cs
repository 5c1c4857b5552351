using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Web.Tests;

/// <summary>A look into a server's database, and the few changes to it that no call can bring about.</summary>
internal static class Database
{
    /// <summary>The single value that a statement gives; numbers and booleans as <see cref="long"/>.</summary>
    public static object? Scalar(this Server server, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = TestDatabase.Open(server.DataFolder);
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() switch
        {
            int number => (long)number,
            bool flag => flag ? 1L : 0L,
            var value => value,
        };
    }

    /// <summary>How many rows of a table fulfil a condition.</summary>
    public static long Count(this Server server, string table, string condition = "1 = 1", params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        (long)server.Scalar($"SELECT COUNT(*) FROM {table} WHERE {condition}", parameters)!;

    /// <summary>Every row that a statement gives, each as one text.</summary>
    public static List<string> Rows(this Server server, string sql) =>
        server.Cells(sql).Select(row => string.Join('|', row.Select(cell => cell.Value is byte[] bytes ? Convert.ToHexString(bytes) : $"{cell.Value}"))).ToList();

    /// <summary>Every row that a statement gives, by columns.</summary>
    public static List<List<(string Column, object Value)>> Cells(this Server server, string sql) => TestDatabase.Rows(server.DataFolder, sql);

    /// <summary>The names of all tables; of those with a certain column, where one is named.</summary>
    public static List<string> Tables(this Server server, string? column = null) => server.Rows(TestDatabase.TablesSql)
        .Where(table => column is null || server.Columns(table).Contains(column, StringComparer.Ordinal))
        .ToList();

    /// <summary>The tables that still name a thing in a column.</summary>
    public static List<string> TablesThatName(this Server server, string column, int value) =>
        server.Tables(column).Where(table => server.Count(table, $"{column} = @value", ("@value", value)) > 0).ToList();

    /// <summary>Moves a token's end into the past.</summary>
    public static void Expire(this Server server, string token) =>
        server.Scalar("UPDATE AccessTokens SET ExpiresAt = '2020-01-01 00:00:00' WHERE Hash = @hash", ("@hash", Hash(token)));

    /// <summary>Removes a token, which is how tokens are revoked.</summary>
    public static void Revoke(this Server server, string token) =>
        server.Scalar("DELETE FROM AccessTokens WHERE Hash = @hash", ("@hash", Hash(token)));

    private static List<string> Columns(this Server server, string table)
    {
        using var connection = TestDatabase.Open(server.DataFolder);
        using var command = connection.Command($"SELECT * FROM {table} WHERE 1 = 0");
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
