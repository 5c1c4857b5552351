using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

// What is known of the plan and the service profile that an endpoint is to be linked to. IsNew: it doesn't have the plan already.
internal readonly record struct EndpointTargets(bool HasPlan, bool IsPlanActive, bool IsNew, bool HasProfile)
{
    public Error? Problem(Field<string> planId, Field<string> serviceProfileId) => ConnectivityErrors.Together(
        !HasPlan ? ConnectivityErrors.Unknown("PlanId", planId.Value) : IsNew && !IsPlanActive ? ConnectivityErrors.Inactive(planId.Value) : null,
        HasProfile ? null : ConnectivityErrors.Unknown("ServiceProfileId", serviceProfileId.Value));
}
