using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class CreateDocumentTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenAllIsSent_StoresAll()
    {
        var plan = await _tenant.AddPlanAsync();

        var result = await _tenant.SendAsync(Tenant.NewDocument(url: "https://example.com/a", planIds: plan.PlanId) with
        {
            DocumentDescription = "About it",
            DocumentType = "pdf",
            DocumentPriority = new DocumentPriority("1.50", IsNumber: true),
            DocumentTags = new[] { "a", "b" },
        });

        var details = (await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(result.Value.DocumentId) })).Value;
        Assert.Multiple(() =>
        {
            Assert.That(details.Document with { DocumentTags = null }, Is.EqualTo(result.Value with { DocumentTags = null }));
            Assert.That(details.Document.DocumentTags, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(details.Document.DocumentType, Is.EqualTo(DocumentType.Pdf));
            Assert.That(details.Document.DocumentPriority, Is.EqualTo(new DocumentPriority("1.50", IsNumber: true)));
            Assert.That(details.Document.DocumentUrl, Is.EqualTo("https://example.com/a"));
            Assert.That(details.Plans, Is.EqualTo(new[] { new AssociatedPlan(plan.PlanId, "Plan", "red") }));
        });
    }

    [Test]
    public async Task WhenAFileIsSent_StoresItsBytes()
    {
        var document = await _tenant.AddDocumentAsync(file: [1, 2, 3]);

        var opened = (await _tenant.SendAsync(new OpenDocumentFileQuery(document.DocumentId))).Value;

        await using var content = opened.Content;
        var bytes = new byte[10];
        Assert.That(await content.ReadAsync(bytes), Is.EqualTo(3));
        Assert.That(bytes[..3], Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(opened.ContentType, Is.EqualTo("text/plain"));
    }

    [Test]
    public async Task WhenTypeOfTheFileIsNotSent_IsOctetStream()
    {
        var result = await _tenant.SendAsync(Tenant.NewDocument(file: [1]) with { FileType = default });

        var opened = (await _tenant.SendAsync(new OpenDocumentFileQuery(result.Value.DocumentId))).Value;
        await opened.Content.DisposeAsync();
        Assert.That(opened.ContentType, Is.EqualTo("application/octet-stream"));
    }

    [Test]
    public async Task WhenRefused_LeavesNoFile()
    {
        var result = await _tenant.SendAsync(Tenant.NewDocument(file: [9, 9], planIds: "unknown"));

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        await NoFileIsLeftAsync();
    }

    [Test]
    public async Task WhenRepeatedOrRefusedUnderAKey_LeavesNoFile()
    {
        await _tenant.SendAsync(Tenant.NewDocument(file: [9]), "one");
        await _tenant.SendAsync(Tenant.NewDocument(file: [9]), "one");
        await _tenant.SendAsync(Tenant.NewDocument(file: [9], planIds: "unknown"), "other");
        await _tenant.SendAsync(Tenant.NewDocument(name: "", file: [9]), "third");

        await NoFileIsLeftAsync();
    }

    [TestCase(null)]
    [TestCase("key")]
    public async Task WhenSomebodyGotInBetween_KeepsTheFileOnce(string? key)
    {
        using var other = new Intruder();
        await using var fixture = await Fixture.StartAsync();
        var tenant = await fixture.NewTenantAsync();
        other.Come("INSERT INTO \"Documents\"", "DELETE FROM Collections");

        var result = key is null ? await tenant.SendAsync(Tenant.NewDocument(file: [9])) : await tenant.SendAsync(Tenant.NewDocument(file: [9]), key);

        Assert.That(other.HasCome, Is.True);
        await (await tenant.SendAsync(new OpenDocumentFileQuery(result.Value.DocumentId))).Value.Content.DisposeAsync();
        Assert.That(Directory.GetFiles(fixture.FilesFolder, "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    // Every file is named by a row.
    private static async Task NoFileIsLeftAsync()
    {
        var named = await SharedFixture.Instance.ReadAsync(db => db.Documents.Where(document => document.FileId != null).Select(document => document.FileId).ToListAsync());
        Assert.That(
            Directory.EnumerateFiles(SharedFixture.Instance.FilesFolder, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            Is.EquivalentTo(named));
    }

    [Test]
    public async Task WhenCollectionUnknown_CreatesIt()
    {
        await _tenant.AddDocumentAsync();

        Assert.That((await _tenant.ListAsync(new GetCollectionsQuery())).Value.Items.Select(group => group.GroupId), Is.EqualTo(new[] { "c-1" }));
    }

    [Test]
    public async Task WhenAPlanIsUnknownOrAnotherTenants_ReturnsPlanNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddPlanAsync();
        var mine = await _tenant.AddPlanAsync();

        foreach (var id in (string[])["unknown", theirs.PlanId, new string('x', 129)])
            Assert.That((await _tenant.SendAsync(Tenant.NewDocument(planIds: [mine.PlanId, id]))).Error, Is.EqualTo(BenefitsErrors.PlanNotFound), id);
    }

    [Test]
    public async Task WhenAPlanIsNamedTwice_IsLinkedOnce()
    {
        var plan = await _tenant.AddPlanAsync();

        await _tenant.AddDocumentAsync(planIds: [plan.PlanId, plan.PlanId]);

        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Documents, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenRequiredFieldsAreMissing_NamesThem() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new CreateDocumentCommand())), Is.EqualTo("CollectionId missing, DocumentName missing"));

    [Test]
    public async Task WhenBothFileAndAddressAreSent_TheyContradict()
    {
        var result = await _tenant.SendAsync(Tenant.NewDocument(file: [1], url: "https://example.com"));

        Assert.That(Failures.Of(result), Is.EqualTo("DocumentUrl contradicting"));
    }

    [Test]
    public async Task WhenTheFileIsBlank_StoresNone() => Assert.That((await _tenant.AddDocumentAsync(file: [])).HasFile, Is.False);

    [Test]
    public async Task WhenBlankOptionalFieldsAreSent_StoresNone()
    {
        var result = await _tenant.SendAsync(Tenant.NewDocument() with { DocumentDescription = "", DocumentUrl = "", DocumentType = Field<string>.Null });

        Assert.That((result.Value.DocumentDescription, result.Value.DocumentUrl, result.Value.DocumentType), Is.EqualTo(((string?)null, (string?)null, (DocumentType?)null)));
    }
}
