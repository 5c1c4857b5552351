using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class ConcurrencyTests
{
    private const int Updates = 1000;
    private const int Writers = 50;
    private const int Plans = 5000;

    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task TwoWritersOfDifferentFields_LoseNoUpdate()
    {
        var plan = (await _fixture.SendAsync(NewPlan("n"))).Value;
        var id = Identifier.From(plan.PlanId);

        await Task.WhenAll(
            UpdateAsync(number => new UpdatePlanCommand { PlanId = id, PlanName = $"name {number}" }),
            UpdateAsync(number => new UpdatePlanCommand { PlanId = id, Description = $"description {number}" }));

        var stored = await _fixture.ReadAsync(context => context.Plans.SingleAsync());
        Assert.That((stored.Name, stored.Description), Is.EqualTo(($"name {Updates}", $"description {Updates}")));
        Assert.That(stored.Version, Is.EqualTo(1 + (2 * Updates)));
    }

    [Test]
    public async Task FiftyWriters_CreateEveryPlanOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < Plans / Writers; number++)
                Assert.That((await _fixture.SendAsync(NewPlan($"{writer}/{number}"))).IsSuccess, Is.True);
        })));

        var names = await _fixture.ReadAsync(context => context.Plans.Select(plan => plan.Name).ToListAsync());
        Assert.That(names, Has.Count.EqualTo(Plans));
        Assert.That(names.Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(Plans));
        Assert.That(await _fixture.ReadAsync(context => context.Collections.CountAsync()), Is.EqualTo(1));
    }

    private Task UpdateAsync(Func<int, UpdatePlanCommand> command) => Task.Run(async () =>
    {
        for (var number = 1; number <= Updates; number++)
            Assert.That((await _fixture.SendAsync(command(number))).IsSuccess, Is.True);
    });

    private static CreatePlanCommand NewPlan(string name) =>
        new() { PlanName = name, Description = "d", CollectionId = Identifier.From("c"), Color = "red" };
}
