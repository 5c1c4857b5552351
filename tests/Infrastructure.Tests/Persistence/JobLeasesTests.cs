using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PlanPlatform.Infrastructure.Files;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Infrastructure.Tests.Mail;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class JobLeasesTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private readonly TestClock _clock = new();
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();

        // The nodes of this test have the one job that the table knows of.
        await _fixture.WriteAsync(async context =>
        {
            await context.Database.ExecuteSqlRawAsync($"UPDATE JobLeases SET Name = '{nameof(TestJob)}' WHERE Name = '{nameof(Sweep)}'");
            return Domain.Common.Result.Success();
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task EachRun_IsOneNodes()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => Node()).ToList();

        for (var round = 1; round <= 3; round++)
        {
            var ran = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunIfDueAsync(CancellationToken.None))));

            Assert.That((ran.Count(itDid => itDid), nodes.Sum(node => node.Runs)), Is.EqualTo((1, round)));
            Assert.That(await nodes[0].RunIfDueAsync(CancellationToken.None), Is.False, "not due");
            _clock.Advance(Pause + TimeSpan.FromSeconds(1));
        }
    }

    [Test]
    public async Task TheRunOfADeadNode_IsTakenOverAfterItsLease()
    {
        Assert.That(await Leases().TakeAsync(nameof(TestJob), CancellationToken.None), Is.True, "by a node that says no more");
        var other = Node();

        _clock.Advance(JobLeases.Length - TimeSpan.FromSeconds(5));
        Assert.That(await other.RunIfDueAsync(CancellationToken.None), Is.False, "the lease holds");
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.That(await other.RunIfDueAsync(CancellationToken.None), Is.True);
    }

    [Test]
    public async Task WhatAStopBrokeOff_IsDueForTheOthersAtOnce()
    {
        using var stop = new CancellationTokenSource();
        var stopping = Node(async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
        });

        Assert.That(() => stopping.RunIfDueAsync(stop.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(await Node().RunIfDueAsync(CancellationToken.None), Is.True);
    }

    [Test]
    public async Task ARunThatFails_IsTriedAgainAtTheNextTime()
    {
        var failing = Node(_ => throw new InvalidOperationException("broken"));

        Assert.That(() => failing.RunIfDueAsync(CancellationToken.None), Throws.InvalidOperationException);

        Assert.That(await Node().RunIfDueAsync(CancellationToken.None), Is.False);
        _clock.Advance(Pause + TimeSpan.FromSeconds(1));
        Assert.That(await Node().RunIfDueAsync(CancellationToken.None), Is.True);
    }

    [Test]
    public async Task ALongRun_KeepsItsLease_AndEndsWhenItIsLost()
    {
        var timers = new TestTimers(_clock);
        var leases = new JobLeases(_fixture.Services.GetRequiredService<IServiceScopeFactory>(), timers, NullLogger<JobLeases>.Instance);
        Assert.That(await leases.TakeAsync(nameof(TestJob), CancellationToken.None), Is.True);
        using var run = new CancellationTokenSource();
        var holding = leases.HoldAsync(nameof(TestJob), run);

        for (var passed = TimeSpan.Zero; passed < 3 * JobLeases.Length; passed += JobLeases.Length / 4)
        {
            _clock.Advance(JobLeases.Length / 4);
            await timers.FireAsync();
            Assert.That(await Leases().TakeAsync(nameof(TestJob), CancellationToken.None), Is.False, $"after {passed}");
        }

        _clock.Advance(JobLeases.Length);
        Assert.That(await Leases().TakeAsync(nameof(TestJob), CancellationToken.None), Is.True, "its owner slept for too long");
        timers.Fire();
        await holding;
        Assert.That(run.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task TheTable_KnowsEveryJob_AndRunsLeaveNoAuditEntry()
    {
        var jobs = typeof(PeriodicJob).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PeriodicJob))).Select(type => type.Name);
        var known = await _fixture.ReadAsync(context => context.Set<JobLease>().Select(lease => lease.Name).ToListAsync());
        var before = await _fixture.ReadAsync(context => context.AuditEntries.CountAsync());

        await Node().RunIfDueAsync(CancellationToken.None);

        Assert.That(known.Select(name => name == nameof(TestJob) ? nameof(Sweep) : name), Is.EquivalentTo(jobs));
        Assert.That(await _fixture.ReadAsync(context => context.AuditEntries.CountAsync()), Is.EqualTo(before));
    }

    private JobLeases Leases() => new(_fixture.Services.GetRequiredService<IServiceScopeFactory>(), _clock, NullLogger<JobLeases>.Instance);

    private TestJob Node(Func<CancellationToken, Task>? work = null) => new(Leases(), _clock, work ?? (_ => Task.CompletedTask));

    private sealed class TestJob(JobLeases leases, TimeProvider time, Func<CancellationToken, Task> work)
        : PeriodicJob(Pause, leases, time, NullLogger.Instance)
    {
        public int Runs { get; private set; }

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            Runs++;
            return work(cancellationToken);
        }
    }

    // The clock, whose timers ring when the test says so.
    private sealed class TestTimers(TimeProvider clock) : TimeProvider
    {
        private readonly SemaphoreSlim _set = new(0);
        private Action _ring = () => { };

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            _set.Release();
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Fire()
        {
            _set.Wait();
            _ring();
        }

        // Until the next one is set.
        public async Task FireAsync()
        {
            await _set.WaitAsync();
            _ring();
            await _set.WaitAsync();
            _set.Release();
        }
    }
}
