using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>How the organisation's originators are spread over its plans.</summary>
public sealed record GetPlanDashboardQuery : IRequest<Result<PlanDashboard>>;

/// <summary>Originators by plan.</summary>
/// <param name="Capacity">The sum of their quotas, in MiB.</param>
/// <param name="Originators">How many they are.</param>
/// <param name="Plans">Every plan, by name, also those that nobody has.</param>
public sealed record PlanDashboard(decimal Capacity, int Originators, IReadOnlyList<PlanShare> Plans);

/// <summary>One plan's part.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Users">How many have it.</param>
/// <param name="Percent">Of all originators.</param>
public sealed record PlanShare(string Id, string Name, int Users, double Percent);

internal sealed class GetPlanDashboardHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetPlanDashboardQuery, Result<PlanDashboard>>
{
    public async Task<Result<PlanDashboard>> Handle(GetPlanDashboardQuery query, CancellationToken cancellationToken)
    {
        var organisationId = caller.OrganisationId;
        var rows = await (
            from organisation in db.Organisations.Where(organisation => organisation.Id == organisationId)
            from plan in db.QuotaPlans.Where(plan => plan.OrganisationId == organisation.Id).DefaultIfEmpty()
            orderby plan.NormalizedName
            select new
            {
                Plan = plan,
                Users = db.Allotments.Count(allotment => allotment.OrganisationId == organisationId && allotment.PlanId == plan.Id),
                Originators = db.People.Count(person => person.OrganisationId == organisationId && person.Kind == PersonKind.Member && (person.Roles & Roles.Originator) != Roles.None),
            })
            .ToListAsync(cancellationToken);

        // Who has been given none has the default.
        var all = rows[0].Originators;
        var ofDefault = all - rows.Where(row => row.Plan is not null).Sum(row => row.Users);
        var plans = rows.Where(row => row.Plan is not null).Select(row => (row.Plan, Users: row.Users + (row.Plan.IsDefault ? ofDefault : 0))).ToList();
        return new PlanDashboard(
            plans.Sum(row => (decimal)row.Plan.Quota * row.Users),
            all,
            plans.ConvertAll(row => new PlanShare(row.Plan.Id, row.Plan.Name, row.Users, Percentage.Of(row.Users, all))));
    }
}
