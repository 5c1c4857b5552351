using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class CollectionTests
{
    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly DateTime Later = Created.AddHours(1);

    [Test]
    public void CreateWithId_KeepsTheIdAndNormalisesTheName()
    {
        var collection = Collection.CreateWithId(1, "My-Id", "Größe", description: null, Created);

        Assert.That((collection.Id, collection.Name, collection.NormalizedName), Is.EqualTo(("My-Id", "Größe", "GRÖßE")));
        Assert.That((collection.CreatedAt, collection.UpdatedAt), Is.EqualTo((Created, Created)));
    }

    [Test]
    public void Change_Name_ChangesItsNormalisedFormToo()
    {
        var collection = Collection.Create(1, "old", "about", Created);

        collection.Change("new", description: null, Later);

        Assert.That((collection.Name, collection.NormalizedName, collection.Description), Is.EqualTo(("new", "NEW", "about")));
        Assert.That((collection.CreatedAt, collection.UpdatedAt), Is.EqualTo((Created, Later)));
    }

    [Test]
    public void Change_Description_LeavesTheName()
    {
        var collection = Collection.Create(1, "old", "about", Created);

        collection.Change(name: null, "more", Later);

        Assert.That((collection.Name, collection.NormalizedName, collection.Description), Is.EqualTo(("old", "OLD", "more")));
    }
}
