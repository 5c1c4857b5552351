using System.Linq.Expressions;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>An endpoint.</summary>
/// <param name="EndpointId">The id.</param>
/// <param name="EndpointName">The name.</param>
/// <param name="PlanId">The plan; null where it is detached.</param>
/// <param name="ServiceProfileId">The service profile; null for none.</param>
/// <param name="SimProductId">The SIM product, an id of the caller's own; null for none.</param>
/// <param name="ApnGroupId">The group of access points, an id of the caller's own; null for none.</param>
public sealed record EndpointView(int EndpointId, string EndpointName, int? PlanId, int? ServiceProfileId, string? SimProductId, string? ApnGroupId)
{
    internal static readonly Expression<Func<Endpoint, EndpointView>> Of = endpoint => new EndpointView(
        endpoint.Id, endpoint.Name, endpoint.PlanId, endpoint.ServiceProfileId, endpoint.SimProductId, endpoint.ApnGroupId);
}
