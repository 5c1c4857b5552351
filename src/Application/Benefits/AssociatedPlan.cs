namespace PlanPlatform.Application.Benefits;

/// <summary>A plan that a document or a supplemental benefit is associated with.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Color">The plan's colour.</param>
public sealed record AssociatedPlan(string PlanId, string PlanName, string Color);
