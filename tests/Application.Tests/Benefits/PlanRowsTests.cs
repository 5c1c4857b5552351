using PlanPlatform.Application.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class PlanRowsTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public async Task Assemble_NoRows_IsNoPlan() => Assert.That(await AssembleAsync(), Is.Empty);

    [Test]
    public async Task Assemble_PlansWithoutAssociates_EndsEachAtTheNext()
    {
        var plans = await AssembleAsync(Plan("1"), Plan("2"));

        Assert.That(plans.Select(plan => plan.Plan.PlanId), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(plans.Select(plan => plan.Documents.Count + plan.SupplementalBenefits.Count), Is.All.Zero);
    }

    [Test]
    public async Task Assemble_Associates_GoToTheirPlanInTheOrderOfTheRows()
    {
        var plans = await AssembleAsync(
            Plan("1"), Item(1, "d1", "a"), Item(1, "d3", "a"), Item(1, "d2", "b"), Item(2, "s1", "x"), Plan("2"), Item(2, "s2", "y"));

        Assert.That(plans[0].Documents.Select(item => item.Id), Is.EqualTo(new[] { "d1", "d3", "d2" }));
        Assert.That(plans[0].SupplementalBenefits.Select(item => item.Id), Is.EqualTo(new[] { "s1" }));
        Assert.That(plans[1].Documents, Is.Empty);
        Assert.That(plans[1].SupplementalBenefits.Select(item => item.Id), Is.EqualTo(new[] { "s2" }));
    }

    [Test]
    public async Task Assemble_GivesAPlanOutOnceItIsWhole_NotAtTheEnd()
    {
        var read = 0;
        var rows = new[] { Plan("1"), Plan("2"), Plan("3") }.ToAsyncEnumerable().Select(row =>
        {
            read++;
            return row;
        });

        await PlanRows.Assemble(rows).FirstAsync();

        Assert.That(read, Is.EqualTo(2));
    }

    private static async Task<List<PlanDetails>> AssembleAsync(params PlanRows.Row[] rows) => await PlanRows.Assemble(rows.ToAsyncEnumerable()).ToListAsync();

    private static PlanRows.Row Plan(string id) => new()
    {
        PlanId = id,
        Kind = 0,
        ItemId = id,
        Name = "n",
        Description = "d",
        CollectionId = "c",
        Color = "red",
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    private static PlanRows.Row Item(int kind, string id, string name) => new() { PlanId = "any", Kind = kind, ItemId = id, Name = name };
}
