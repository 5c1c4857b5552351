using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class SupplementalBenefitTests
{
    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly DateTime Later = Created.AddHours(1);

    [Test]
    public void Create_HasEqualTimesAndItsPlans()
    {
        var benefit = SupplementalBenefit.Create(1, "n", "d", ["p1", "p2"], Created);

        Assert.That((benefit.Name, benefit.Description), Is.EqualTo(("n", "d")));
        Assert.That((benefit.CreatedAt, benefit.UpdatedAt), Is.EqualTo((Created, Created)));
        Assert.That(benefit.Plans.Select(link => link.PlanId), Is.EqualTo(new[] { "p1", "p2" }));
    }

    [Test]
    public void Change_WithNulls_ChangesTheTimeOnly()
    {
        var benefit = SupplementalBenefit.Create(1, "n", "d", ["p1"], Created);

        benefit.Change(name: null, description: null, planIds: null, Later);

        Assert.That((benefit.Name, benefit.Description, benefit.Plans.Count), Is.EqualTo(("n", "d", 1)));
        Assert.That((benefit.CreatedAt, benefit.UpdatedAt), Is.EqualTo((Created, Later)));
    }

    [Test]
    public void Change_PlanIds_ReplacesTheFormerSetAndKeepsWhatStays()
    {
        var benefit = SupplementalBenefit.Create(1, "n", "d", ["p1", "p2"], Created);
        var kept = benefit.Plans[1];

        benefit.Change(name: null, description: null, ["p2", "p3"], Later);

        Assert.That(benefit.Plans.Select(link => link.PlanId), Is.EqualTo(new[] { "p2", "p3" }));
        Assert.That(benefit.Plans[0], Is.SameAs(kept));
    }
}
