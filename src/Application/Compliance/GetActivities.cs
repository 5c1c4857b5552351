using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists what was done in a company, the newest first.</summary>
public sealed record GetActivitiesQuery : CompanyPageQuery, IRequest<Result<NumberedPage<ActivityView>>>;

/// <summary>Something that was done.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What was done, and by whom where they are still known: <c>Document 3 added by Ada Lovelace</c>.</param>
/// <param name="StartTime">When, UTC.</param>
public sealed record ActivityView(int Id, string Name, DateTime StartTime);

internal sealed class GetActivitiesValidator : CompanyPageValidator<GetActivitiesQuery>;

internal sealed class GetActivitiesHandler(CompanyLists lists) : IRequestHandler<GetActivitiesQuery, Result<NumberedPage<ActivityView>>>
{
    public Task<Result<NumberedPage<ActivityView>>> Handle(GetActivitiesQuery query, CancellationToken cancellationToken)
    {
        var companyId = WholeNumber.ParsePositive(query.CompanyId)!.Value;
        return lists.ReadAsync(
            companyId,
            query,
            source => source.Activities.Where(activity => activity.CompanyId == companyId)
                .OrderByDescending(activity => activity.Id)
                .Select(activity => new ActivityRow
                {
                    Activity = activity,
                    FirstName = activity.Person!.FirstName,
                    LastName = activity.Person.LastName,
                }),
            row => new ActivityView(row.Activity.Id, row.Text, row.Activity.StartedAt),
            cancellationToken);
    }
}
