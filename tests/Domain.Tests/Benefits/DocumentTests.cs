using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class DocumentTests
{
    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly DateTime Later = Created.AddHours(1);
    private static readonly DocumentContent Nothing = new(null, null, null, null, null, null, null, null);
    private static readonly DocumentContent Full = new(
        "n", "d", DocumentType.Pdf, new DocumentPriority("1", IsNumber: true), ["a", "b"], StoredFile.New("text/plain", 3, Created), null, ["p1", "p2"]);

    [Test]
    public void Create_KeepsTheContent()
    {
        var document = Document.Create(1, "c", Full, Created);

        Assert.Multiple(() =>
        {
            Assert.That((document.Name, document.Description, document.CollectionId), Is.EqualTo(("n", "d", "c")));
            Assert.That((document.Type, document.Priority, document.Tags), Is.EqualTo((Full.Type, Full.Priority, Full.Tags)));
            Assert.That((document.FileId, document.FileType, document.FileSize), Is.EqualTo((Full.File!.Id, "text/plain", (long?)3)));
            Assert.That(document.Plans.Select(link => link.PlanId), Is.EqualTo(new[] { "p1", "p2" }));
            Assert.That((document.CreatedAt, document.UpdatedAt), Is.EqualTo((Created, Created)));
        });
    }

    [Test]
    public void Change_WithNothing_ChangesTheTimeOnly()
    {
        var document = Document.Create(1, "c", Full, Created);

        document.Change(collectionId: null, Nothing, Later);

        Assert.Multiple(() =>
        {
            Assert.That((document.Name, document.Description, document.CollectionId), Is.EqualTo(("n", "d", "c")));
            Assert.That(document.FileId, Is.EqualTo(Full.File!.Id));
            Assert.That(document.Plans, Has.Count.EqualTo(2));
            Assert.That((document.CreatedAt, document.UpdatedAt), Is.EqualTo((Created, Later)));
        });
    }

    [Test]
    public void Change_ToAnAddress_TakesTheFilesPlace()
    {
        var document = Document.Create(1, "c", Full, Created);

        document.Change(collectionId: null, Nothing with { Url = "https://example.com/a" }, Later);

        Assert.That((document.FileId, document.FileType, document.FileSize), Is.EqualTo(((string?)null, (string?)null, (long?)null)));
        Assert.That(document.Url, Is.EqualTo("https://example.com/a"));
    }

    [Test]
    public void Change_ToAFile_TakesTheAddressesPlace()
    {
        var document = Document.Create(1, "c", Nothing with { Name = "n", Url = "https://example.com/a" }, Created);

        document.Change(collectionId: null, Nothing with { File = Full.File }, Later);

        Assert.That((document.FileId, document.Url), Is.EqualTo((Full.File!.Id, (string?)null)));
    }

    [TestCase("p2 p3")]
    [TestCase("")]
    public void Change_PlanIds_ReplacesTheFormerSet(string ids)
    {
        var planIds = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var document = Document.Create(1, "c", Full, Created);

        document.Change(collectionId: null, Nothing with { PlanIds = planIds }, Later);

        Assert.That(document.Plans.Select(link => link.PlanId), Is.EquivalentTo(planIds));
    }

    [Test]
    public void Change_PlanIds_KeepsTheLinksThatStay()
    {
        var document = Document.Create(1, "c", Full, Created);
        var kept = document.Plans[1];

        document.Change(collectionId: null, Nothing with { PlanIds = ["p2", "p3"] }, Later);

        Assert.That(document.Plans[0], Is.SameAs(kept));
    }
}
