using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>Names in whatever script, by code points.</summary>
internal sealed class ParticipantNamesTests
{
    private static readonly CreateParticipantValidator Validator = new(TimeProvider.System);
    private static readonly string[] Scripts = ["a", "é", "名", "ش", "א", "Ж", "ส", "\U0001F600", "\U00020000"];

    [Test]
    public void Names_OfUpTo200CodePoints_AreTaken_AndLongerOnesAreNot() => Prop.ForAll(
        Arb.From(Gen.Elements(Scripts)),
        Arb.From(Gen.Choose(1, 400)),
        (letter, length) => IsTaken(string.Concat(Enumerable.Repeat(letter, length))) == (length <= 200)).QuickCheckThrowOnFailure();

    private static bool IsTaken(string name)
    {
        var command = new CreateParticipantCommand
        {
            CompanyId = 1,
            EmployeeId = 2,
            FirstName = name,
            LastName = name,
            Street1 = name,
            Street2 = name,
            City = name,
            State = "UT",
            Zip = "84606",
            DateOfBirth = "1984-12-30",
        };
        var failures = Validator.Validate(command).Errors;
        Assert.That(failures, Has.Count.EqualTo(0).Or.Count.EqualTo(5));
        return failures.Count == 0;
    }
}
