namespace PlanPlatform.Domain.Compliance;

/// <summary>No plan document is on file although there are participants: 10.</summary>
public sealed class NoPlanDocumentFinding : Finding
{
    /// <inheritdoc />
    public override string Code => "no_plan_document";

    /// <inheritdoc />
    public override string Title => "The company has participants, and no plan document on file.";

    /// <inheritdoc />
    public override decimal Weight => 10;

    /// <inheritdoc />
    public override decimal PointsOff(CompanyFacts facts) => facts is { Participants: > 0, HasPlanDocument: false } ? Weight : 0;
}
