using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

/// <summary>Employees and dependents.</summary>
internal sealed class ParticipantTests
{
    private const int Own = 7;

    [Test]
    public void Kind_FollowsFromTheEmployee_HoweverItIsMoved() => Prop.ForAll<PositiveInt[], bool>((employees, hasSsn) =>
    {
        var participant = New(employeeId: null, hasSsn ? "secret" : null);
        foreach (var employee in employees)
        {
            var id = employee.Get % 10;
            var former = participant.EmployeeId;
            var done = id == Own ? participant.BecomeEmployee() : participant.BecomeDependentOf(id, isOpen: true, hasDependents: false);
            if (participant.EmployeeId != (done.IsSuccess ? id : former) || participant.IsEmployee != (participant.EmployeeId == Own))
                return false;
        }

        return hasSsn || employees.All(employee => employee.Get % 10 == Own) || !participant.IsEmployee;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Move_ToAnEmployeeWhoIsNotOpen_IsRefused() =>
        Assert.That(New(1).BecomeDependentOf(2, isOpen: false, hasDependents: false).Error, Is.EqualTo(ParticipantErrors.UnknownEmployee));

    [Test]
    public void Move_OfOneWithDependents_IsRefused() =>
        Assert.That(New(null).BecomeDependentOf(2, isOpen: true, hasDependents: true).Error, Is.EqualTo(ParticipantErrors.HasDependents));

    [Test]
    public void Stay_WithAnEmployeeWhoIsNotOpen_IsNoMove() =>
        Assert.That(New(2).BecomeDependentOf(2, isOpen: false, hasDependents: false).IsSuccess, Is.True);

    [Test]
    public void Details_ComeBackAsTheyWere()
    {
        var details = Details with { FirstName = "名字", Street2 = "Room 1" };
        var participant = New(null);

        participant.Change(details);

        Assert.That(participant.Details, Is.EqualTo(details));
    }

    private static readonly ParticipantDetails Details = new("A", "B", null, null, "1 A St.", null, "Orem", "UT", "84606", new DateOnly(1950, 1, 1));

    private static Participant New(int? employeeId, string? ssn = null) => Participant.Create(Own, 1, employeeId, Details, ssn);
}
