using System.Linq.Expressions;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Participants can't be reached electronically: their share of all participants, times 20.</summary>
public sealed class UnreachableParticipantsFinding : Finding
{
    /// <inheritdoc />
    public override string Code => "unreachable_participants";

    /// <inheritdoc />
    public override string Title => "Participants have no e-mail address and no phone.";

    /// <inheritdoc />
    public override decimal Weight => 20;

    /// <inheritdoc />
    public override decimal PointsOff(CompanyFacts facts) => facts.Participants == 0 ? 0 : Weight * facts.Unreachable / facts.Participants;

    /// <inheritdoc />
    public override Expression<Func<Participant, bool>>? ConcernedOn(DateOnly today) => Concerns();

    /// <summary>Which participants it concerns.</summary>
    public static Expression<Func<Participant, bool>> Concerns() =>
        participant => participant.Email == null && participant.Phone == null;
}
