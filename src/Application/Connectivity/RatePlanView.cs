using System.Linq.Expressions;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A rate plan.</summary>
/// <param name="PlanId">The id.</param>
/// <param name="PlanName">The name.</param>
/// <param name="TariffId">The tariff.</param>
/// <param name="ServiceProfileId">The service profile.</param>
/// <param name="Status">0 inactive, 1 active.</param>
public sealed record RatePlanView(int PlanId, string PlanName, int TariffId, int ServiceProfileId, int Status)
{
    internal static readonly Expression<Func<RatePlan, RatePlanView>> Of =
        plan => new RatePlanView(plan.Id, plan.Name, plan.TariffId, plan.ServiceProfileId, plan.IsActive ? 1 : 0);
}
