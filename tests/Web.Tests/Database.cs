using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PlanPlatform.Web.Tests;

/// <summary>A look into a server's SQLite file, and the few changes to it that no call can bring about.</summary>
internal static class Database
{
    /// <summary>The single value that a statement gives.</summary>
    public static object? Scalar(this Server server, string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "planplatform.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteScalar();
    }

    /// <summary>Every row that a statement gives, each as one text.</summary>
    public static List<string> Rows(this Server server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "planplatform.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
        return rows;
    }

    /// <summary>The names of all tables.</summary>
    public static List<string> Tables(this Server server) => server.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

    /// <summary>Moves a token's end into the past.</summary>
    public static void Expire(this Server server, string token) =>
        server.Scalar("UPDATE AccessTokens SET ExpiresAt = '2020-01-01 00:00:00' WHERE Hash = $hash", ("$hash", Hash(token)));

    /// <summary>Removes a token, which is how tokens are revoked.</summary>
    public static void Revoke(this Server server, string token) =>
        server.Scalar("DELETE FROM AccessTokens WHERE Hash = $hash", ("$hash", Hash(token)));

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
