
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

        Assert.That(Server.TablesThatName("DocumentId", _document), Is.Empty);
        Assert.That(Server.TablesThatName("DistributionId", _distribution), Is.Empty);
        Assert.That(_employer.Files(), Has.Length.EqualTo(_files));
    }

    [Test]
    public async Task OfAParticipant()
    {
        Server.Scalar("DELETE FROM Participants WHERE Id = @id", ("@id", _participant));

        Assert.That(Server.TablesThatName("ParticipantId", _participant), Is.Empty);
        Assert.That(await _employer.DoneAsync(_distribution), Does.Contain("\"total\":2,\"sent\":2"), "what was sent was sent");
    }

    [Test]
    public async Task OfACompany()
    {
        Assert.That((await _employer.DeleteAsync($"/api/v1/companies/{_employer.CompanyId}")).Status, Is.EqualTo(204));

        Assert.That(Server.TablesThatName("CompanyId", _employer.CompanyId), Is.Empty);
        Assert.That(Server.TablesThatName("DistributionId", _distribution), Is.Empty);
        Assert.That(_employer.Files(), Has.Length.EqualTo(_files));
    }
}
