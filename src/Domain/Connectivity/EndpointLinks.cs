namespace PlanPlatform.Domain.Connectivity;

/// <summary>What an endpoint is linked to; null for nothing.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="ServiceProfileId">The service profile.</param>
/// <param name="SimProductId">The SIM product, an id of the caller's own.</param>
/// <param name="ApnGroupId">The group of access points, an id of the caller's own.</param>
public sealed record EndpointLinks(int? PlanId, int? ServiceProfileId, string? SimProductId, string? ApnGroupId);
