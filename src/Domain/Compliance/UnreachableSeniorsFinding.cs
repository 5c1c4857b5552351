using System.Linq.Expressions;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Employees of 65 or older can't be sent the Medicare Part D notice: 2 each, 10 at most.</summary>
public sealed class UnreachableSeniorsFinding : Finding
{
    private const int Age = 65;
    private const int Most = 10;

    /// <inheritdoc />
    public override string Code => "unreachable_seniors";

    /// <inheritdoc />
    public override string Title => "Employees of 65 or older have no e-mail address or phone to send the Medicare Part D notice to.";

    /// <inheritdoc />
    public override decimal Weight => 2;

    /// <inheritdoc />
    public override decimal PointsOff(CompanyFacts facts) => Math.Min(Weight * facts.UnreachableSeniors, Most);

    /// <inheritdoc />
    public override Expression<Func<Participant, bool>>? ConcernedOn(DateOnly today) => Concerns(today);

    /// <summary>Which participants it concerns.</summary>
    /// <param name="today">The day for which it is judged.</param>
    public static Expression<Func<Participant, bool>> Concerns(DateOnly today)
    {
        var bornBy = today.AddYears(-Age);
        return participant => participant.Kind == ParticipantKind.Employee
            && participant.DateOfBirth <= bornBy && participant.Email == null && participant.Phone == null;
    }
}
