using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class NewIdsTests
{
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
    public async Task TheFirstId_IsOne_AndEachKindHasItsOwn()
    {
        Assert.That(await NextAsync<Company>(), Is.EqualTo(1));
        Assert.That(await NextAsync<Company>(), Is.EqualTo(2));
        Assert.That(await NextAsync<Participant>(), Is.EqualTo(1));
    }

    [Test]
    public async Task ManyAtOnce_GetDifferentIds()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var ids = new List<int>();
            for (var number = 0; number < 150; number++)
                ids.Add(await NextAsync<Company>());
            return ids;
        }));

        Assert.That(taken.SelectMany(ids => ids), Is.Unique);
    }

    [Test]
    public async Task AReservation_IsNobodyElses()
    {
        var first = await ReserveAsync(2500);
        var next = await NextAsync<Company>();

        Assert.That(next, Is.EqualTo(first + 2500));
    }

    [Test]
    public async Task WithinAWriteThatIsUndone_NothingIsGivenTwice()
    {
        int undone = 0;
        await using (var scope = _fixture.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>();
            var ids = scope.ServiceProvider.GetRequiredService<INewIds>();
            await db.WriteAsync(
                async token =>
                {
                    undone = await ids.NextAsync<Company>(token);
                    return Result.Failed(CommonErrors.Invalid);
                },
                CancellationToken.None);
        }

        var next = new[] { await NextAsync<Company>(), await NextAsync<Company>() };

        Assert.That(undone, Is.EqualTo(1));
        Assert.That(next, Is.EqualTo(new[] { 1, 2 }), "the write that took it was undone, and so was the taking");
    }

    private async Task<int> NextAsync<T>()
    {
        await using var scope = _fixture.NewScope();
        return await scope.ServiceProvider.GetRequiredService<INewIds>().NextAsync<T>(CancellationToken.None);
    }

    private async Task<int> ReserveAsync(int count)
    {
        await using var scope = _fixture.NewScope();
        return await scope.ServiceProvider.GetRequiredService<INewIds>().ReserveAsync<Company>(count, CancellationToken.None);
    }
}
