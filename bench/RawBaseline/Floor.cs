using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PlanPlatform.RawBaseline;

/// <summary>The statements of the floor, prepared once for each thread's connection; one writer at a time.</summary>
internal sealed class Floor(string database) : IDisposable
{
    private const string Bearer = "Bearer ";
    private readonly Lock _writer = new();
    private readonly ThreadLocal<Statements> _statements = new(() => new Statements(database), trackAllValues: true);

    /// <summary>Looks the token up and reads one plan.</summary>
    public byte[] Read(string authorization, JsonElement body)
    {
        var statements = _statements.Value!;
        var organisation = statements.OrganisationOf(authorization);
        return statements.Plan(organisation, body.GetProperty("plan_id").GetString()!);
    }

    /// <summary>Looks the token up and inserts one plan, one transaction for each request.</summary>
    public byte[] Create(string authorization, JsonElement body)
    {
        var statements = _statements.Value!;
        var organisation = statements.OrganisationOf(authorization);
        lock (_writer)
            return statements.Insert(organisation, body);
    }

    public void Dispose()
    {
        foreach (var statements in _statements.Values)
            statements.Dispose();
        _statements.Dispose();
    }

    private sealed class Statements : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _token;
        private readonly SqliteCommand _plan;
        private readonly SqliteCommand _insert;

        public Statements(string database)
        {
            _connection = new SqliteConnection($"Data Source={database};Pooling=False");
            _connection.Open();
            using var pragmas = Command("PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;");
            pragmas.ExecuteNonQuery();
            _token = Command("SELECT OrganisationId FROM AccessTokens WHERE Hash = $hash", "$hash");
            _plan = Command("SELECT Name, Description, CollectionId, Color, CreatedAt, UpdatedAt FROM Plans WHERE OrganisationId = $o AND Id = $id", "$o", "$id");
            _insert = Command(
                """
                INSERT INTO Plans (OrganisationId, Id, CollectionId, Name, Description, Color, CreatedAt, UpdatedAt, Version)
                VALUES ($o, $id, $c, $n, $d, $k, $t, $t, 1)
                """,
                "$o", "$id", "$c", "$n", "$d", "$k", "$t");
        }

        public long OrganisationOf(string authorization)
        {
            _token.Parameters[0].Value = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Bearer.Length..]));
            return (long)_token.ExecuteScalar()!;
        }

        public byte[] Plan(long organisation, string id)
        {
            _plan.Parameters[0].Value = organisation;
            _plan.Parameters[1].Value = id;
            using var row = _plan.ExecuteReader();
            return row.Read()
                ? Answer(id, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4))
                : [];
        }

        public byte[] Insert(long organisation, JsonElement body)
        {
            var id = Guid.CreateVersion7().ToString();
            object[] values =
            [
                organisation, id, Text(body, "collection_id"), Text(body, "plan_name"), Text(body, "description"), Text(body, "color"),
                DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture),
            ];
            for (var index = 0; index < values.Length; index++)
                _insert.Parameters[index].Value = values[index];
            _insert.ExecuteNonQuery();
            return Answer(id, (string)values[3], (string)values[4], (string)values[2], (string)values[5], (string)values[6]);
        }

        public void Dispose()
        {
            _token.Dispose();
            _plan.Dispose();
            _insert.Dispose();
            _connection.Dispose();
        }

        private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

        private static byte[] Answer(string id, string name, string description, string collection, string color, string time) =>
            JsonSerializer.SerializeToUtf8Bytes(new { plan_id = id, plan_name = name, description, collection_id = collection, color, created_at = time });

        private SqliteCommand Command(string sql, params string[] parameters)
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var parameter in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
            return command;
        }
    }
}
