using System.Linq.Expressions;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Dependents who have turned 26 are still enrolled: 3 each, 15 at most.</summary>
public sealed class GrownUpDependentsFinding : Finding
{
    private const int Age = 26;
    private const int Most = 15;

    /// <inheritdoc />
    public override string Code => "grown_up_dependents";

    /// <inheritdoc />
    public override string Title => "Dependents who have turned 26 are still enrolled.";

    /// <inheritdoc />
    public override decimal Weight => 3;

    /// <inheritdoc />
    public override decimal PointsOff(CompanyFacts facts) => Math.Min(Weight * facts.GrownUpDependents, Most);

    /// <inheritdoc />
    public override Expression<Func<Participant, bool>>? ConcernedOn(DateOnly today) => Concerns(today);

    /// <summary>Which participants it concerns.</summary>
    /// <param name="today">The day for which it is judged.</param>
    public static Expression<Func<Participant, bool>> Concerns(DateOnly today)
    {
        var bornBy = today.AddYears(-Age);
        return participant => participant.Kind == ParticipantKind.Dependent && participant.DateOfBirth <= bornBy;
    }
}
