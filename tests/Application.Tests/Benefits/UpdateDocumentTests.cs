using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class UpdateDocumentTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenSomeFieldsAreSent_ChangesThoseOnly()
    {
        var plan = await _tenant.AddPlanAsync();
        var document = await _tenant.AddDocumentAsync("Old", file: [1], planIds: plan.PlanId);

        var result = await UpdateAsync(document.DocumentId, update => update with { DocumentName = "New" });

        Assert.That((result.Value.DocumentName, result.Value.HasFile), Is.EqualTo(("New", true)));
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Documents, Is.EqualTo(new[] { new Associate(document.DocumentId, "New") }));
    }

    [Test]
    public async Task WhenPlanIdsAreSent_ReplaceTheFormerSet()
    {
        var (first, second) = (await _tenant.AddPlanAsync("1"), await _tenant.AddPlanAsync("2"));
        var document = await _tenant.AddDocumentAsync(planIds: first.PlanId);

        await UpdateAsync(document.DocumentId, update => update with { PlanIds = Tenant.Ids(second.PlanId) });

        Assert.That((await _tenant.PlanAsync(first.PlanId)).Documents, Is.Empty);
        Assert.That((await _tenant.PlanAsync(second.PlanId)).Documents, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenPlanIdsAreEmpty_AreAllRemoved()
    {
        var plan = await _tenant.AddPlanAsync();
        var document = await _tenant.AddDocumentAsync(planIds: plan.PlanId);

        await UpdateAsync(document.DocumentId, update => update with { PlanIds = Tenant.Ids() });

        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Documents, Is.Empty);
    }

    [Test]
    public async Task WhenAFileIsSent_ReplacesTheFormerOneAndRemovesIt()
    {
        var document = await _tenant.AddDocumentAsync(file: [1]);
        var filesBefore = FileCount();

        await UpdateAsync(document.DocumentId, update => update with { FileBase64 = new ReadOnlyMemory<byte>([1, 2]) });

        await using var content = (await _tenant.SendAsync(new OpenDocumentFileQuery(document.DocumentId))).Value.Content;
        Assert.That(content.Length, Is.EqualTo(2));
        Assert.That(FileCount(), Is.EqualTo(filesBefore));
    }

    [Test]
    public async Task WhenAnAddressIsSent_TakesTheFilesPlace()
    {
        var document = await _tenant.AddDocumentAsync(file: [1]);
        var filesBefore = FileCount();

        var result = await UpdateAsync(document.DocumentId, update => update with { DocumentUrl = "https://example.com" });

        Assert.That((result.Value.HasFile, result.Value.DocumentUrl), Is.EqualTo((false, "https://example.com")));
        Assert.That(FileCount(), Is.EqualTo(filesBefore - 1));
    }

    [Test]
    public async Task WhenRefused_KeepsTheFormerFileOnly()
    {
        var document = await _tenant.AddDocumentAsync(file: [1]);
        var filesBefore = FileCount();

        var result = await UpdateAsync(
            document.DocumentId, update => update with { FileBase64 = new ReadOnlyMemory<byte>([1, 2]), PlanIds = Tenant.Ids("unknown") });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        Assert.That(FileCount(), Is.EqualTo(filesBefore));
    }

    [TestCase("unknown")]
    [TestCase("not an id")]
    public async Task WhenCollectionUnknown_ReturnsCollectionNotFound(string collectionId)
    {
        var document = await _tenant.AddDocumentAsync();

        var result = await UpdateAsync(document.DocumentId, update => update with { CollectionId = Tenant.Id(collectionId) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNotFound));
    }

    [Test]
    public async Task WhenAPlanIdCanBeNoId_ReturnsPlanNotFound()
    {
        var document = await _tenant.AddDocumentAsync();

        var result = await UpdateAsync(document.DocumentId, update => update with { PlanIds = Tenant.Ids(new string('x', 129)) });

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsDocumentNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddDocumentAsync();

        foreach (var id in (string[])["none", theirs.DocumentId])
            Assert.That((await UpdateAsync(id, update => update with { DocumentName = "Mine" })).Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
    }

    [Test]
    public async Task WhenBlank_IsRefused()
    {
        var result = await UpdateAsync(
            "any",
            update => update with { DocumentName = "", CollectionId = Tenant.Id(""), DocumentDescription = "", DocumentType = "", FileType = "", DocumentUrl = "" });

        Assert.That(
            Failures.Of(result),
            Is.EqualTo("CollectionId blank, DocumentDescription blank, DocumentName blank, DocumentType blank, DocumentUrl blank, FileType blank"));
    }

    private Task<Result<DocumentView>> UpdateAsync(string id, Func<UpdateDocumentCommand, UpdateDocumentCommand> with) =>
        _tenant.SendAsync(with(new UpdateDocumentCommand { DocumentId = Tenant.Id(id) }));

    private static int FileCount() => Directory.EnumerateFiles(SharedFixture.Instance.FilesFolder, "*", SearchOption.AllDirectories).Count();
}
