using Microsoft.Data.Sqlite;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>What is left when a document, a participant or a company goes: nothing.</summary>
internal sealed class DocumentRemovalTests
{
    private Employer _employer = null!;
    private int _document;
    private int _distribution;
    private int _participant;
    private int _files;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task StartAsync()
    {
        _employer = await Employer.NewAsync(Server);
        _participant = _employer.AddParticipant($"{Guid.NewGuid():N}@example.com");
        _employer.AddParticipant($"{Guid.NewGuid():N}@example.com");
        _files = _employer.Files().Length;
        _document = await _employer.AddDocumentAsync();
        _distribution = await _employer.DistributeAsync(_document);
        await _employer.DoneAsync(_distribution);
        Assert.That(_employer.Count("Deliveries", "DistributionId", _distribution), Is.EqualTo(2));
    }

    [Test]
    public async Task OfADocument()
    {
        await _employer.DeleteAsync($"/api/v1/documents/{_document}");

        Assert.That(Left("DocumentId", _document), Is.Empty);
        Assert.That(Left("DistributionId", _distribution), Is.Empty);
        Assert.That(_employer.Files(), Has.Length.EqualTo(_files));
    }

    [Test]
    public async Task OfAParticipant()
    {
        Server.Scalar("PRAGMA foreign_keys=ON; DELETE FROM Participants WHERE Id = $id", ("$id", _participant));

        Assert.That(Left("ParticipantId", _participant), Is.Empty);
        Assert.That(await _employer.DoneAsync(_distribution), Does.Contain("\"total\":2,\"sent\":2"), "what was sent was sent");
    }

    [Test]
    public async Task OfACompany()
    {
        Assert.That((await _employer.DeleteAsync($"/api/v1/companies/{_employer.CompanyId}")).Status, Is.EqualTo(204));

        Assert.That(Left("CompanyId", _employer.CompanyId), Is.Empty);
        Assert.That(Left("DistributionId", _distribution), Is.Empty);
        Assert.That(_employer.Files(), Has.Length.EqualTo(_files));
    }

    // Every table that has such a column, and still a row with the value.
    private static List<string> Left(string column, int value)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Server.DataFolder, "planplatform.db")};Pooling=False");
        connection.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c ON c.name = $column WHERE t.type = 'table'";
        tables.Parameters.AddWithValue("$column", column);
        var names = new List<string>();
        using (var reader = tables.ExecuteReader())
        {
            while (reader.Read())
                names.Add(reader.GetString(0));
        }

        Assert.That(names, Is.Not.Empty);
        return names.Where(name => (long)Server.Scalar($"SELECT COUNT(*) FROM {name} WHERE {column} = {value}")! > 0).ToList();
    }
}
