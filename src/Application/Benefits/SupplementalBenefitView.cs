using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

/// <summary>A supplemental benefit as it is shown.</summary>
/// <param name="SupplementalBenefitId">The id.</param>
/// <param name="BenefitName">The name.</param>
/// <param name="Description">The description; null when there is none.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
public sealed record SupplementalBenefitView(
    string SupplementalBenefitId, string BenefitName, string? Description, DateTime CreatedAt, DateTime UpdatedAt)
{
    internal static SupplementalBenefitView Of(SupplementalBenefit benefit) =>
        new(benefit.Id, benefit.Name, benefit.Description, benefit.CreatedAt, benefit.UpdatedAt);
}
