namespace PlanPlatform.Domain.Compliance;

/// <summary>The company has a single manager: 3.</summary>
public sealed class SingleManagerFinding : Finding
{
    /// <inheritdoc />
    public override string Code => "single_manager";

    /// <inheritdoc />
    public override string Title => "The company has a single manager: nobody could look after it in their place.";

    /// <inheritdoc />
    public override decimal Weight => 3;

    /// <inheritdoc />
    public override decimal PointsOff(CompanyFacts facts) => facts.Managers == 1 ? Weight : 0;
}
