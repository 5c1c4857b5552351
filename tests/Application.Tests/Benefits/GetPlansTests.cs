using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetPlansTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task ListsOnesOwnPlansInTheOrderOfCreation()
    {
        await (await SharedFixture.Instance.NewTenantAsync()).AddPlanAsync();
        var ids = await AddPlansAsync(5);

        var page = await ListAsync(new GetPlansQuery());

        Assert.That(page.Items.Select(item => item.Plan.PlanId), Is.EqualTo(ids));
        Assert.That(page.NextCursor, Is.Null);
    }

    [Test]
    public async Task WithACollection_ListsItsPlansOnly()
    {
        await _tenant.AddPlanAsync(collectionId: "c-1");
        var wanted = await _tenant.AddPlanAsync(collectionId: "c-2");

        var page = await ListAsync(new GetPlansQuery { CollectionId = Tenant.Id("c-2") });

        Assert.That(page.Items.Select(item => item.Plan), Is.EqualTo(new[] { wanted }));
    }

    [TestCase("unknown")]
    [TestCase("C-1")]
    public async Task WithAnUnknownCollection_IsEmpty(string collectionId)
    {
        await _tenant.AddPlanAsync(collectionId: "c-1");

        Assert.That((await ListAsync(new GetPlansQuery { CollectionId = Tenant.Id(collectionId) })).Items, Is.Empty);
    }

    [Test]
    public async Task EachPlanHasItsOwnAssociates()
    {
        var (first, second) = (await _tenant.AddPlanAsync("1"), await _tenant.AddPlanAsync("2"));
        await _tenant.AddDocumentAsync("of both", planIds: [first.PlanId, second.PlanId]);
        await _tenant.AddDocumentAsync("of the second", planIds: second.PlanId);
        await _tenant.AddBenefitAsync("of the first", first.PlanId);

        var items = (await ListAsync(new GetPlansQuery())).Items;

        Assert.That(items[0].Documents.Select(document => document.Name), Is.EqualTo(new[] { "of both" }));
        Assert.That(items[0].SupplementalBenefits.Select(benefit => benefit.Name), Is.EqualTo(new[] { "of the first" }));
        Assert.That(items[1].Documents.Select(document => document.Name), Is.EqualTo(new[] { "of both", "of the second" }));
        Assert.That(items[1].SupplementalBenefits, Is.Empty);
    }

    [TestCase(null)]
    [TestCase("c-1")]
    public async Task InPages_ShowsEachPlanOnceWithItsAssociates(string? collectionId)
    {
        var ids = await AddPlansAsync(5);
        await _tenant.AddDocumentAsync("d", planIds: [.. ids]);
        var shown = new List<PlanDetails>();
        string? cursor = null;
        var pages = 0;

        do
        {
            var page = await ListAsync(new GetPlansQuery
            {
                Limit = 2,
                Cursor = cursor ?? default(Field<string>),
                CollectionId = collectionId is null ? default : Tenant.Id(collectionId),
            });
            shown.AddRange(page.Items);
            cursor = page.NextCursor;
            pages++;
        }
        while (cursor is not null);

        Assert.That(pages, Is.EqualTo(3));
        Assert.That(shown.Select(item => item.Plan.PlanId), Is.EqualTo(ids));
        Assert.That(shown.Select(item => item.Documents.Count), Is.All.EqualTo(1));
    }

    [Test]
    public async Task WhenTheLastPageIsFull_HasNoCursor()
    {
        await AddPlansAsync(2);

        Assert.That((await ListAsync(new GetPlansQuery { Limit = 2 })).NextCursor, Is.Null);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1001)]
    public async Task WhenLimitIsOutOfRange_IsMalformed(int limit)
    {
        var result = await _tenant.ListAsync(new GetPlansQuery { Limit = limit });

        Assert.That(Failures.Of(result), Is.EqualTo("Limit malformed"));
    }

    [TestCase("nonsense")]
    [TestCase("")]
    [TestCase("W10")]
    [TestCase("WyJhIiwiYiJd", Description = "A cursor of two keys.")]
    public async Task WhenCursorIsNotOneOfOurs_IsMalformed(string cursor)
    {
        var result = await _tenant.ListAsync(new GetPlansQuery { Cursor = cursor });

        Assert.That(Failures.Of(result), Is.EqualTo("Cursor malformed"));
    }

    private async Task<Page<PlanDetails>> ListAsync(GetPlansQuery query) => (await _tenant.ListAsync(query)).Value;

    private async Task<List<string>> AddPlansAsync(int count)
    {
        var ids = new List<string>();
        for (var number = 0; number < count; number++)
        {
            ids.Add((await _tenant.AddPlanAsync()).PlanId);
            await Task.Delay(2);
        }

        return ids;
    }
}
