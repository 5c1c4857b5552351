namespace PlanPlatform.Application.Benefits;

/// <summary>What went with a plan.</summary>
/// <param name="Plan">The plan as it was.</param>
/// <param name="DocumentIds">The documents that no other plan carried.</param>
/// <param name="SupplementalBenefitIds">The supplemental benefits that no other plan carried.</param>
/// <param name="FileIds">The stored files of those documents, which have no row any more.</param>
public sealed record RemovedPlan(
    PlanView Plan, IReadOnlyList<string> DocumentIds, IReadOnlyList<string> SupplementalBenefitIds, IReadOnlyList<string> FileIds);
