using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetCollectionsTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task ListsOnesOwnByNameAsBinaryText()
    {
        await (await SharedFixture.Instance.NewTenantAsync()).AddCollectionAsync("theirs");
        foreach (var name in (string[])["b", "C", "ä", "a"])
            await _tenant.AddCollectionAsync(name);

        var page = (await _tenant.ListAsync(new GetCollectionsQuery())).Value;

        Assert.That(page.Items.Select(group => group.GroupName), Is.EqualTo(new[] { "C", "a", "b", "ä" }));
    }

    [Test]
    public async Task InPages_ShowsEachOnce()
    {
        foreach (var name in (string[])["a", "b", "c", "it's", "\U0001F600"])
            await _tenant.AddCollectionAsync(name);
        var names = new List<string>();
        string? cursor = null;

        do
        {
            var page = (await _tenant.ListAsync(new GetCollectionsQuery { Limit = 1, Cursor = cursor ?? default(Field<string>) })).Value;
            names.AddRange(page.Items.Select(group => group.GroupName));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.That(names, Is.EqualTo(new[] { "a", "b", "c", "it's", "\U0001F600" }));
    }

    [Test]
    public async Task WhenCursorAndLimitAreWrong_NamesBoth()
    {
        var result = await _tenant.ListAsync(new GetCollectionsQuery { Limit = 0, Cursor = "WyJhIl0" });

        Assert.That(Failures.Of(result), Is.EqualTo("Cursor malformed, Limit malformed"));
    }
}
