using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>What the organisation's originators store today, by the day on which it was uploaded. What was deleted since is not in it.</summary>
public sealed record GetStorageHistoryQuery : IRequest<Result<StorageHistory>>
{
    /// <summary>How many days are shown, today among them.</summary>
    public const int DayCount = 30;
}

/// <summary>What is stored, by the day of upload.</summary>
/// <param name="Total">All that is stored, in bytes: the usage of all originators.</param>
/// <param name="Days">The last days (UTC), the oldest first, also those without an upload.</param>
public sealed record StorageHistory(long Total, IReadOnlyList<StorageDay> Days);

/// <summary>One day's part.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Added">Bytes that were uploaded on it and are still stored.</param>
/// <param name="Stored">Bytes that were uploaded on it or before, and are still stored.</param>
public sealed record StorageDay(DateOnly Day, long Added, long Stored);

internal sealed class GetStorageHistoryHandler(IPlanPlatformDb db, IMediator mediator, ICaller caller, TimeProvider time)
    : IRequestHandler<GetStorageHistoryQuery, Result<StorageHistory>>
{
    public async Task<Result<StorageHistory>> Handle(GetStorageHistoryQuery query, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var first = today.AddDays(1 - GetStorageHistoryQuery.DayCount);
        var added = await AddedSinceAsync(first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), cancellationToken);

        // What is older is the rest of the usage, so that no older object is read.
        var total = (await mediator.Send(new GetUsageQuery(), cancellationToken)).Value;
        var stored = Math.Max(0, total - added.Values.Sum());
        var days = new List<StorageDay>();
        for (var day = first; day <= today; day = day.AddDays(1))
            days.Add(new StorageDay(day, added.GetValueOrDefault(day), stored += added.GetValueOrDefault(day)));
        return new StorageHistory(total, days);
    }

    // Ids begin with the time, and objects are found by them. The rare object whose upload began before the first day counts as older.
    private async Task<Dictionary<DateOnly, long>> AddedSinceAsync(DateTime since, CancellationToken cancellationToken)
    {
        var (organisationId, lowestId) = (caller.OrganisationId, TimeOrderedId.FirstOf(since));
        var days = await (
            from stored in db.StorageObjects
            where stored.OrganisationId == organisationId && string.Compare(stored.Id, lowestId) >= 0 && stored.CreatedAt >= since
            join person in db.People on stored.OwnerId equals person.Id
            where (person.Roles & Roles.Originator) != Roles.None
            group stored.Size by stored.CreatedAt.Date into day
            select new { Day = day.Key, Bytes = day.Sum() })
            .ToListAsync(cancellationToken);
        return days.ToDictionary(day => DateOnly.FromDateTime(day.Day), day => day.Bytes);
    }
}
