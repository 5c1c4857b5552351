using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

internal sealed class CreateCompanyDocumentTests
{
    private Intruder _other = null!;
    private Fixture _fixture = null!;
    private DocumentWork _work = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _other = new Intruder();
        _fixture = await Fixture.StartAsync();
        _work = await DocumentWork.StartAsync(_fixture);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _other.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task WhenCreated_KeepsTheFile()
    {
        var id = (await _work.AddDocumentAsync()).Value;

        var opened = (await _work.SendAsync(new OpenCompanyDocumentQuery(id))).Value;
        await using (opened.Content)
            Assert.That((opened.Name, opened.ContentType, opened.Content.Length), Is.EqualTo(("Plan.pdf", "application/pdf", 4)));
    }

    [Test]
    public async Task WhenTheCompanyIsUnknown_TheFileGoes()
    {
        Assert.That((await _work.AddDocumentAsync(companyId: 99)).Error, Is.EqualTo(ComplianceErrors.CompanyNotFound));
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task WhenItIsRefusedForItsForm_TheFileGoes()
    {
        Assert.That((await _work.AddDocumentAsync(kind: "x")).Error!.Fields.Single().Field, Is.EqualTo("Kind"));
        Assert.That(Files(), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("key")]
    public async Task WhenSomebodyGotInBetween_TheFileStaysWithItsRow(string? key)
    {
        _other.Come("INSERT INTO \"CompanyDocuments\"", "DELETE FROM Companies");

        var id = (await _work.AddDocumentAsync(key: key)).Value;

        Assert.That(_other.HasCome, Is.True);
        await (await _work.SendAsync(new OpenCompanyDocumentQuery(id))).Value.Content.DisposeAsync();
    }

    private string[] Files() => Directory.GetFiles(_fixture.FilesFolder, "*", SearchOption.AllDirectories);
}
