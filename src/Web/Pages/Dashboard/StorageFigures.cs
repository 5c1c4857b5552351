using MediatR;
using PlanPlatform.Application.Storage;

namespace PlanPlatform.Web.Pages.Dashboard;

/// <summary>Plans, users and what they store.</summary>
/// <param name="Originators">How many people may store.</param>
/// <param name="Capacity">The sum of their quotas, in MiB.</param>
/// <param name="Plans">Every plan, by name.</param>
/// <param name="Bands">People by the part of their quota that they use.</param>
/// <param name="History">What is stored, by the day of upload.</param>
internal sealed record StorageFigures(int Originators, decimal Capacity, IReadOnlyList<PlanFigures> Plans, IReadOnlyList<UsageBand> Bands, StorageHistory History)
{
    public static async Task<StorageFigures> ReadAsync(IMediator mediator, CancellationToken cancellationToken)
    {
        var spread = (await mediator.Send(new GetPlanDashboardQuery(), cancellationToken)).Value;
        var usage = (await mediator.Send(new GetUsageDashboardQuery(), cancellationToken)).Value;
        var history = (await mediator.Send(new GetStorageHistoryQuery(), cancellationToken)).Value;
        var plans = (await mediator.Send(new GetQuotaPlansQuery(), cancellationToken)).Value;

        // A plan that came or went between two statements is in one of them only.
        var shares = spread.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        return new StorageFigures(
            spread.Originators,
            spread.Capacity,
            await plans.Items.Select(plan => PlanFigures.Of(plan, shares.GetValueOrDefault(plan.Id))).ToListAsync(cancellationToken),
            usage.Bands,
            history);
    }
}

/// <summary>A plan and who has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Quota">Its quota in MiB.</param>
/// <param name="IsDefault">Whether new users get it.</param>
/// <param name="Users">How many have it.</param>
/// <param name="Percent">Of all originators.</param>
internal sealed record PlanFigures(string Name, long Quota, bool IsDefault, int Users, double Percent)
{
    public static PlanFigures Of(QuotaPlanView plan, PlanShare? share) => new(plan.Name, plan.Quota, plan.IsDefault, share?.Users ?? 0, share?.Percent ?? 0);
}
