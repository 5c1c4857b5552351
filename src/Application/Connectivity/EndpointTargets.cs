using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

// What is known of the plan and the service profile that an endpoint is to be linked to. IsNew: it doesn't have the plan already.
internal readonly record struct EndpointTargets(bool HasPlan, bool IsPlanActive, bool IsNew, bool HasProfile)
{
    public Error? Problem(Field<string> planId, Field<string> serviceProfileId)
    {
        if (!HasPlan)
            return ConnectivityErrors.Unknown("PlanId", planId.Value);
        if (IsNew && !IsPlanActive)
            return ConnectivityErrors.Inactive(planId.Value);
        return HasProfile ? null : ConnectivityErrors.Unknown("ServiceProfileId", serviceProfileId.Value);
    }
}
