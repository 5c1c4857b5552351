using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>Exactly one plan of an organisation is its default, at every moment that anybody can see.</summary>
internal sealed class DefaultPlanTests
{
    private const int Changes = 1000;
    private const int Writers = 16;
    private const int Plans = 5;

    private Fixture _fixture = null!;
    private List<string> _plans = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _plans = [];
        for (var number = 0; number < Plans; number++)
            _plans.Add((await _fixture.SendAsync(NewPlan($"{number}", isDefault: false))).Value.Id);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task UnderManyChangesAtOnce_AReaderAlwaysSeesOne()
    {
        using var end = new CancellationTokenSource();
        var reader = Task.Run(() => WatchAsync(end.Token));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => ChangeAsync(writer))));
        await end.CancelAsync();
        var (seen, reads) = await reader;

        TestContext.Out.WriteLine($"{Changes} changes, {reads} reads");
        Assert.That(seen, Is.EqualTo(new HashSet<int> { 1 }));
        Assert.That(reads, Is.GreaterThan(100));
        Assert.That(outcomes.SelectMany(codes => codes).Distinct(), Is.SubsetOf(new[] { "", "quota_plan.is_default", "quota_plan.not_found" }));
        Assert.That(outcomes.SelectMany(codes => codes).Count(code => code.Length == 0), Is.GreaterThan(Changes / 2));
    }

    // Whoever goes around the use cases is stopped by the index.
    [Test]
    public async Task ASecondMark_IsRefusedByTheDatabase()
    {
        DbException? refused = null;
        await _fixture.WriteAsync(async context =>
        {
            try
            {
                await context.Database.ExecuteSqlRawAsync("UPDATE QuotaPlans SET IsDefault = 1");
            }
            catch (DbException exception)
            {
                refused = exception;
                throw;
            }

            return Result.Success();
        });

        Assert.That(refused?.Message, Does.Contain("UNIQUE").IgnoreCase);
        Assert.That(await _fixture.ReadAsync(context => context.QuotaPlans.CountAsync(plan => plan.IsDefault)), Is.EqualTo(1));
    }

    private static CreateQuotaPlanCommand NewPlan(string name, bool isDefault) => new() { Name = name, Description = "", Quota = 1L, Default = isDefault };

    private async Task<List<string>> ChangeAsync(int writer)
    {
        var (random, codes) = (new Random(writer), new List<string>());
        for (var number = 0; number < (Changes / Writers) + 1; number++)
        {
            var id = _plans[random.Next(Plans)];
            Result result = random.Next(10) switch
            {
                0 => await _fixture.SendAsync(NewPlan($"new {writer}/{number}", isDefault: true)),
                1 when id != _plans[0] && number > Changes / Writers / 2 => await _fixture.SendAsync(new DeleteQuotaPlanCommand(id, IfVersions: null)),
                2 => await _fixture.SendAsync(new UpdateQuotaPlanCommand { Id = id, Default = false }),
                var draw => await _fixture.SendAsync(new UpdateQuotaPlanCommand { Id = draw < 6 ? _plans[0] : id, Quota = (long)number, Default = true }),
            };
            codes.Add(result.Error?.Code ?? "");
        }

        return codes;
    }

    private async Task<(HashSet<int> Seen, int Reads)> WatchAsync(CancellationToken end)
    {
        var (seen, reads) = (new HashSet<int>(), 0);
        for (; !end.IsCancellationRequested; reads++)
            seen.Add(await _fixture.ReadAsync(context => context.QuotaPlans.CountAsync(plan => plan.IsDefault, CancellationToken.None)));
        return (seen, reads);
    }
}
