using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class PlanTests
{
    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly DateTime Later = Created.AddHours(1);

    [Test]
    public void Create_HasEqualTimes()
    {
        var plan = NewPlan();

        Assert.That(plan.CreatedAt, Is.EqualTo(Created));
        Assert.That(plan.UpdatedAt, Is.EqualTo(Created));
    }

    [Test]
    public void Change_WithNulls_ChangesTheTimeOnly()
    {
        var plan = NewPlan();

        plan.Change(collectionId: null, name: null, description: null, color: null, Later);

        Assert.That((plan.CollectionId, plan.Name, plan.Description, plan.Color), Is.EqualTo(("c", "n", "d", "red")));
        Assert.That((plan.CreatedAt, plan.UpdatedAt), Is.EqualTo((Created, Later)));
    }

    [Test]
    public void Change_WithValues_TakesEach()
    {
        var plan = NewPlan();
        var id = plan.Id;

        plan.Change("c2", "n2", "d2", "blue", Later);

        Assert.That((plan.Id, plan.CollectionId, plan.Name, plan.Description, plan.Color), Is.EqualTo((id, "c2", "n2", "d2", "blue")));
    }

    private static Plan NewPlan() => Plan.Create(1, "c", "n", "d", "red", Created);
}
