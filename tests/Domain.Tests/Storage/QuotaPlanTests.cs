using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Domain.Tests.Storage;

internal sealed class QuotaPlanTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void Change_TellsWhetherAnythingDiffers()
    {
        var plan = QuotaPlan.Create(1, "a", "d", 1, Now);

        Assert.That(plan.Change(null, null, null), Is.False);
        Assert.That(plan.Change("a", "d", 1), Is.False);
        Assert.That(plan.Change("A", null, null), Is.True);
        Assert.That(plan.Change(null, "", null), Is.True);
        Assert.That(plan.Change(null, null, 0), Is.True);
        Assert.That((plan.Name, plan.NormalizedName, plan.Description, plan.Quota), Is.EqualTo(("A", "A", "", 0)));
    }

    [Test]
    public void ANewPlan_IsNotTheDefaultByItself() => Assert.That(QuotaPlan.Create(1, "a", "", 1, Now).IsDefault, Is.False);
}
