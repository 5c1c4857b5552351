using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetDocumentsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task ListsTheCollectionsDocumentsByNameWithTheCollectionsName()
    {
        foreach (var name in (string[])["b", "A", "a"])
            await _tenant.AddDocumentAsync(name);
        await _tenant.SendAsync(Tenant.NewDocument("elsewhere") with { CollectionId = Tenant.Id("c-2") });

        var page = (await _tenant.ListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id("c-1") })).Value;

        Assert.That(page.Items.Select(document => (document.DocumentName, document.CollectionName)), Is.EqualTo(new[] { ("A", "c-1"), ("a", "c-1"), ("b", "c-1") }));
    }

    [Test]
    public async Task InPages_TellsDocumentsOfTheSameNameApart()
    {
        for (var number = 0; number < 5; number++)
            await _tenant.AddDocumentAsync("same");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;

        do
        {
            var query = new GetDocumentsQuery { CollectionId = Tenant.Id("c-1"), Limit = 2, Cursor = cursor ?? default(Field<string>) };
            var page = (await _tenant.ListAsync(query)).Value;
            Assert.That(page.Items.All(document => ids.Add(document.DocumentId)), Is.True);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.That(ids, Has.Count.EqualTo(5));
    }

    [TestCase("unknown")]
    [TestCase("not an id")]
    public async Task WhenCollectionUnknown_IsEmpty(string collectionId) =>
        Assert.That((await _tenant.ListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id(collectionId) })).Value.Items, Is.Empty);

    [Test]
    public async Task WhenCollectionIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.ListAsync(new GetDocumentsQuery())), Is.EqualTo("CollectionId missing"));
}
