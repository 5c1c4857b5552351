using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

internal sealed class GradeTests
{
    private static readonly CompanyFacts Nothing = new(0, 2, false, 0, 0, 0);

    [TestCase(100, "A+")]
    [TestCase(97, "A+")]
    [TestCase(96, "A")]
    [TestCase(93, "A")]
    [TestCase(92, "A-")]
    [TestCase(90, "A-")]
    [TestCase(89, "B+")]
    [TestCase(87, "B+")]
    [TestCase(86, "B")]
    [TestCase(83, "B")]
    [TestCase(82, "B-")]
    [TestCase(80, "B-")]
    [TestCase(79, "C+")]
    [TestCase(77, "C+")]
    [TestCase(76, "C")]
    [TestCase(73, "C")]
    [TestCase(72, "C-")]
    [TestCase(70, "C-")]
    [TestCase(69, "D+")]
    [TestCase(67, "D+")]
    [TestCase(66, "D")]
    [TestCase(63, "D")]
    [TestCase(62, "D-")]
    [TestCase(60, "D-")]
    [TestCase(59, "F")]
    [TestCase(0, "F")]
    public void EachLetter_HasItsScores(int score, string letter) => Assert.That(Grade.Of(score), Is.EqualTo(new Grade(score, letter)));

    [TestCase(96.5, 97)]
    [TestCase(96.49, 96)]
    public void TheScore_IsRoundedHalfAwayFromZero(double exact, int score) => Assert.That(Grade.Of((decimal)exact).Score, Is.EqualTo(score));

    [Test]
    public void ANewCompany_HasASingleManager() => Assert.That(Grade.Of(Nothing with { Managers = 1 }), Is.EqualTo(new Grade(97, "A+")));

    [Test]
    public void ACompanyWithoutFindings_Has100() => Assert.That(Grade.Of(Nothing).Score, Is.EqualTo(100));

    [TestCase(0, 0)]
    [TestCase(1, 3)]
    [TestCase(5, 15)]
    [TestCase(6, 15)]
    public void GrownUpDependents_Take3Each_15AtMost(int count, int points) =>
        Assert.That(new GrownUpDependentsFinding().PointsOff(Nothing with { GrownUpDependents = count }), Is.EqualTo(points));

    [TestCase(0, 0)]
    [TestCase(4, 8)]
    [TestCase(5, 10)]
    [TestCase(6, 10)]
    public void UnreachableSeniors_Take2Each_10AtMost(int count, int points) =>
        Assert.That(new UnreachableSeniorsFinding().PointsOff(Nothing with { UnreachableSeniors = count }), Is.EqualTo(points));

    [TestCase(0, 0, 0)]
    [TestCase(4, 1, 5)]
    [TestCase(3, 3, 20)]
    public void UnreachableParticipants_TakeTheirShareOf20(int all, int unreachable, int points) =>
        Assert.That(new UnreachableParticipantsFinding().PointsOff(Nothing with { Participants = all, Unreachable = unreachable }), Is.EqualTo(points));

    [TestCase(0, false, 0)]
    [TestCase(1, true, 0)]
    [TestCase(1, false, 10)]
    public void NoPlanDocument_Takes10_WhereThereAreParticipants(int participants, bool hasDocument, int points) =>
        Assert.That(new NoPlanDocumentFinding().PointsOff(Nothing with { Participants = participants, HasPlanDocument = hasDocument }), Is.EqualTo(points));
}
