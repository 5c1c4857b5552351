using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists what was done last in all companies that the caller's person manages, the newest first.</summary>
public sealed record GetRecentActivitiesQuery : IRequest<Result<IReadOnlyList<RecentActivity>>>
{
    /// <summary>How many at most.</summary>
    public const int MaxCount = 10;
}

/// <summary>Something that was done.</summary>
/// <param name="CompanyName">In which company.</param>
/// <param name="Name">What was done, and by whom where they are still known: <c>Document 3 added by Ada Lovelace</c>.</param>
/// <param name="StartTime">When, UTC.</param>
public sealed record RecentActivity(string CompanyName, string Name, DateTime StartTime);

internal sealed class GetRecentActivitiesHandler(ManagedCompanies companies, IPlanPlatformDb db)
    : IRequestHandler<GetRecentActivitiesQuery, Result<IReadOnlyList<RecentActivity>>>
{
    // No more than the last few of each company are read, by the index in which they stand. The sum keeps SQLite from beginning with the
    // activities, all of everybody: a company isn't found by it.
    public async Task<Result<IReadOnlyList<RecentActivity>>> Handle(GetRecentActivitiesQuery query, CancellationToken cancellationToken)
    {
        var rows = await (
            from company in companies.All(db)
            join activity in db.Activities on company.Id + 0 equals activity.CompanyId
            where activity.Id >= db.Activities.Where(other => other.CompanyId == company.Id).OrderByDescending(other => other.Id)
                .Select(other => other.Id).Skip(GetRecentActivitiesQuery.MaxCount - 1).FirstOrDefault()
            orderby activity.StartedAt descending, activity.Id descending
            select new ActivityRow
            {
                Activity = activity,
                CompanyName = company.Name,
                FirstName = activity.Person!.FirstName,
                LastName = activity.Person.LastName,
            })
            .Take(GetRecentActivitiesQuery.MaxCount)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new RecentActivity(row.CompanyName!, row.Text, row.Activity.StartedAt));
    }
}
