using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>What SQLite's refusals mean.</summary>
internal sealed class SqliteDbContextTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task AUniqueIndex_IsNotUniqueWithTableAndColumns()
    {
        var refusal = await RefusedAsync(context => context.Collections.AddRange(NewCollection("a", "Name"), NewCollection("b", "NAME")));

        Assert.That((refusal.Kind, refusal.Table), Is.EqualTo((RefusalKind.NotUnique, "Collections")));
        Assert.That(refusal.Columns, Is.EquivalentTo(new[] { "OrganisationId", "NormalizedName" }));
    }

    [Test]
    public async Task APrimaryKey_IsNotUnique()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("a", "One")));

        var refusal = await RefusedAsync(context => context.Collections.Add(NewCollection("a", "Two")));

        Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.NotUnique));
        Assert.That(refusal.Columns, Is.EquivalentTo(new[] { "OrganisationId", "Id" }));
    }

    [Test]
    public async Task AForeignKeyToWhatIsGone_IsBroken()
    {
        var refusal = await RefusedAsync(context => context.Plans.Add(Plan.Create(_fixture.Caller.OrganisationId, "gone", "n", "d", "red", Now)));

        Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.Broken));
    }

    [Test]
    public async Task ARowThatAnotherRemoved_IsStale()
    {
        var refusal = await RefusedAsync(context => context.Collections.Remove(NewCollection("gone", "Name")));

        Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.Stale));
    }

    [Test]
    public async Task AMissingValue_IsABug()
    {
        var refusal = await RefusedAsync(context =>
        {
            var collection = NewCollection("a", "Name");
            context.Collections.Add(collection);
            context.Entry(collection).Property(other => other.Name).CurrentValue = null!;
        });

        Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.Other));
    }

    private async Task<Refusal> RefusedAsync(Action<PlanPlatformDbContext> change) => await _fixture.ReadAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        change(context);
        var exception = Assert.CatchAsync<DbUpdateException>(() => context.SaveChangesAsync());
        var classify = typeof(SqliteDbContext).GetMethod("Classify", BindingFlags.NonPublic | BindingFlags.Instance)!;
        return await Task.FromResult((Refusal)classify.Invoke(context, [exception])!);
    });

    private Collection NewCollection(string id, string name) =>
        Collection.CreateWithId(_fixture.Caller.OrganisationId, id, name, description: null, Now);
}
