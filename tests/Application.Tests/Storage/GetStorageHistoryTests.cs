using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Tests.Storage;

internal sealed class GetStorageHistoryTests
{
    private Fixture _fixture = null!;
    private Caller _caller = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _caller = await _fixture.OriginatorAsync();
        await _fixture.AddPlanAsync(_caller, quota: 1000);
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task WithoutObjects_EveryDayIsZero()
    {
        var history = await HistoryAsync();

        Assert.That(history.Total, Is.Zero);
        Assert.That(history.Days, Has.Count.EqualTo(30).And.All.Matches<StorageDay>(day => day is { Added: 0, Stored: 0 }));
        Assert.That(history.Days.Select(day => day.Day), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task Uploads_CountOnTheirDay_AndFromThenOn()
    {
        var today = await TodayAsync();
        await StoreAsync(_caller, (today.AddDays(-30), 1000), (today.AddDays(-29), 200), (today.AddDays(-29).AddHours(23), 30), (today, 4));

        var history = await HistoryAsync();

        Assert.That(history.Total, Is.EqualTo(1234));
        Assert.That(history.Days[0], Is.EqualTo(new StorageDay(DateOnly.FromDateTime(today.AddDays(-29)), 230, 1230)));
        Assert.That(history.Days.Skip(1).SkipLast(1).Select(day => (day.Added, day.Stored)).Distinct(), Is.EqualTo(new[] { (0L, 1230L) }));
        Assert.That(history.Days[^1], Is.EqualTo(new StorageDay(DateOnly.FromDateTime(today), 4, 1234)));
    }

    [Test]
    public async Task WhatIsDeleted_LeavesNoTrace()
    {
        var stored = await _fixture.SendAsync(Originators.NewObject(5), _caller);
        await _fixture.SendAsync(Originators.NewObject(7), _caller);

        await _fixture.SendAsync(new DeleteObjectCommand(stored.Value.Id), _caller);

        Assert.That((await HistoryAsync()).Days[^1], Is.EqualTo(new StorageDay(DateOnly.FromDateTime(await TodayAsync()), 7, 7)));
    }

    [Test]
    public async Task OthersOrganisations_AndWhoIsNoOriginator_CountNotAtAll()
    {
        var user = await _fixture.OriginatorAsync(Members.User);
        await _fixture.SendAsync(Originators.NewObject(5), user);
        await _fixture.SendAsync(Originators.NewObject(7), _caller);
        await _fixture.SendAsync(new ChangeOrganisationUserCommand { Id = user.PersonId!.Value, Roles = new[] { "ROLE_COLLABORATOR" } }, _caller);

        var history = await HistoryAsync();
        var other = await _fixture.SendAsync(new GetStorageHistoryQuery(), (await _fixture.NewTenantAsync()).Caller);

        Assert.That((history.Total, history.Days[^1].Added, history.Days[^1].Stored), Is.EqualTo((7, 7, 7)));
        Assert.That((other.Value.Total, other.Value.Days[^1].Stored), Is.EqualTo((0, 0)));
    }

    private async Task<StorageHistory> HistoryAsync() => (await _fixture.SendAsync(new GetStorageHistoryQuery(), _caller)).Value;

    // The day as the use case sees it.
    private async Task<DateTime> TodayAsync() => (await HistoryAsync()).Days[^1].Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private async Task StoreAsync(Caller owner, params (DateTime When, long Size)[] objects) => await _fixture.ReadAsync(db => db.WriteAsync(
        async token =>
        {
            var allotment = await db.Allotments.AsTracking().FirstOrDefaultAsync(row => row.PersonId == owner.PersonId, token);
            if (allotment is null)
                db.Allotments.Add(allotment = Allotment.For(owner.PersonId!.Value, owner.OrganisationId));
            foreach (var (when, size) in objects)
            {
                var stored = StorageObject.Create(allotment, new StoredFile(TimeOrderedId.New(when), "text/plain", size), "n", when);
                allotment.Add(stored);
                db.StorageObjects.Add(stored);
            }

            return Result.Success();
        },
        CancellationToken.None));
}
