using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>One piece of work, one transaction: all of it stays, or nothing.</summary>
internal sealed class WriteTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);
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
    public async Task AFailedWrite_LeavesNothing()
    {
        var result = await _fixture.WriteAsync(context =>
        {
            context.Collections.Add(NewCollection("a"));
            return Task.FromResult<Result>(CommonErrors.Invalid);
        });

        Assert.That(result.Error, Is.EqualTo(CommonErrors.Invalid));
        await AssertNothingIsThereAsync();
    }

    [Test]
    public async Task AWriteThatThrows_LeavesNothing()
    {
        Assert.That(
            () => _fixture.WriteAsync(async context =>
            {
                context.Collections.Add(NewCollection("a"));
                await context.SaveChangesAsync();
                throw new InvalidOperationException("A bug.");
            }),
            Throws.InvalidOperationException);

        await AssertNothingIsThereAsync();
    }

    [Test]
    public async Task AUniqueIndexThatRefuses_GivesItsOwnErrorAndLeavesNothing()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("Name")));

        var result = await _fixture.WriteAsync(context => context.Collections.AddRange(NewCollection("Other"), NewCollection("NAME")));

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.CollectionNameTaken));
        Assert.That(await _fixture.ReadAsync(context => context.Collections.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task AUniqueIndexThatNoCallerCanBeBlamedFor_IsUnavailable()
    {
        var result = await _fixture.WriteAsync(context => context.Organisations.Add(Domain.Access.Organisation.Create("Again", "MY-DOMAIN")));

        Assert.That(result.Error, Is.EqualTo(CommonErrors.Unavailable));
    }

    [Test]
    public async Task AReferenceThatIsBrokenEachTime_IsABug()
    {
        var runs = 0;

        Assert.That(
            () => _fixture.WriteAsync(context =>
            {
                runs++;
                context.Plans.Add(Plan.Create(_fixture.Caller.OrganisationId, "gone", "n", "d", "red", Now));
            }),
            Throws.InstanceOf<DbUpdateException>());

        Assert.That(runs, Is.EqualTo(5), "another writer may have been in between");
        Assert.That(await _fixture.ReadAsync(context => context.Plans.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task AReferenceThatIsBrokenOnce_IsTriedAgain()
    {
        var runs = 0;

        var result = await _fixture.WriteAsync(context =>
        {
            if (++runs == 1)
                context.Plans.Add(Plan.Create(_fixture.Caller.OrganisationId, "gone", "n", "d", "red", Now));
        });

        Assert.That((result.IsSuccess, runs), Is.EqualTo((true, 2)));
    }

    [Test]
    public async Task AWriteOnWhatAnotherChanged_RunsAgainOnWhatIsTrueNow()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("Old")));
        var runs = 0;

        var result = await _fixture.WriteAsync(async context =>
        {
            var collection = await context.Collections.AsTracking().SingleAsync();
            if (++runs == 1)
                await context.Database.ExecuteSqlRawAsync("UPDATE Collections SET Version = Version + 1");
            collection.Change("New", description: null, Now);
            return Result.Success();
        });

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(runs, Is.EqualTo(2));
    }

    [Test]
    public async Task Versions_AreRaisedByEverySave()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("Old")));
        await _fixture.WriteAsync(async context =>
        {
            (await context.Collections.AsTracking().SingleAsync()).Change("New", description: null, Now);
            return Result.Success();
        });

        Assert.That((await _fixture.ReadAsync(context => context.Collections.SingleAsync())).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Times_ComeBackAsUtcToTheTick()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("a")));

        var collection = await _fixture.ReadAsync(context => context.Collections.SingleAsync());

        Assert.That((collection.CreatedAt, collection.CreatedAt.Kind), Is.EqualTo((Now, DateTimeKind.Utc)));
    }

    [Test]
    public async Task AfterCommit_RunsOnceTheRowsAreThereForOthers()
    {
        var seen = -1;

        await _fixture.WriteAsync(context =>
        {
            context.Collections.Add(NewCollection("a"));
            context.AfterCommit(async () => seen = await _fixture.ReadAsync(other => other.Collections.CountAsync()));
        });

        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public async Task AfterCommit_IsNotRunWhenTheWorkFails()
    {
        var isRun = false;

        await _fixture.WriteAsync(context =>
        {
            context.AfterCommit(() => Task.FromResult(isRun = true));
            return Task.FromResult<Result>(CommonErrors.Invalid);
        });

        Assert.That(isRun, Is.False);
    }

    [Test]
    public async Task AfterCommit_IsNotRunWhenTheDatabaseRefuses()
    {
        await _fixture.WriteAsync(context => context.Collections.Add(NewCollection("Name")));
        var isRun = false;

        await _fixture.WriteAsync(context =>
        {
            context.Collections.Add(NewCollection("Name"));
            context.AfterCommit(() => Task.FromResult(isRun = true));
        });

        Assert.That(isRun, Is.False);
    }

    private Collection NewCollection(string name) => Collection.Create(_fixture.Caller.OrganisationId, name, description: null, Now);

    private async Task AssertNothingIsThereAsync()
    {
        Assert.That(await _fixture.ReadAsync(context => context.Collections.CountAsync()), Is.Zero);
        Assert.That(await _fixture.ReadAsync(context => context.AuditEntries.CountAsync(entry => entry.Action.StartsWith("Collection"))), Is.Zero);
    }
}
