namespace PlanPlatform.Domain.Benefits;

/// <summary>The association of a supplemental benefit with a plan of the same organisation.</summary>
public sealed class SupplementalBenefitPlan
{
    private SupplementalBenefitPlan()
    {
    }

    internal SupplementalBenefitPlan(string planId) => PlanId = planId;

    /// <summary>The organisation of both.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The benefit.</summary>
    public string SupplementalBenefitId { get; private set; } = "";

    /// <summary>The benefit.</summary>
    public SupplementalBenefit? SupplementalBenefit { get; private set; }

    /// <summary>The plan.</summary>
    public string PlanId { get; private set; } = "";

    /// <summary>The plan.</summary>
    public Plan? Plan { get; private set; }
}
