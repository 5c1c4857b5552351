using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class PersonProfileTests
{
    private static readonly DateOnly Birthday = new(1990, 1, 2);

    [Test]
    public void MatchStrength_SameEid_Wins() => Assert.That(Of(eid: "e", uid: "u", email: "x@y.z"), Fits(4, Known(eid: "e", uid: "v", email: "a@b.c")));

    [Test]
    public void MatchStrength_OtherEid_IsAnotherPersonWhateverElseTheyShare() =>
        Assert.That(Of(eid: "e", uid: "u", email: "x@y.z"), Fits(0, Known(eid: "f", uid: "u", email: "x@y.z")));

    [Test]
    public void MatchStrength_SameUid_ComesNext() => Assert.That(Of(eid: "e", uid: "u"), Fits(3, Known(uid: "u")));

    [Test]
    public void MatchStrength_OtherUid_IsAnotherPersonOfTheSameAddress() =>
        Assert.That(Of(uid: "u", email: "x@y.z"), Fits(0, Known(uid: "v", email: "x@y.z")));

    [Test]
    public void MatchStrength_SameAddressInOtherCase_IsThird() => Assert.That(Of(email: "X@Y.z"), Fits(2, Known(email: "x@y.Z", uid: "u")));

    [Test]
    public void MatchStrength_OtherAddress_IsAnotherPersonOfTheSameNameAndBirthday() =>
        Assert.That(Of(email: "x@y.z"), Fits(0, Known(email: "a@b.c")));

    [Test]
    public void MatchStrength_NameAndBirthdayAlone_IsLast() => Assert.That(Of(), Fits(1, Known(email: "a@b.c")));

    [Test]
    public void MatchStrength_NameWithoutBirthday_IsNoMatch()
    {
        var profile = Of() with { DateOfBirth = null };

        Assert.That(profile.MatchStrength(Person.Recorded(1, profile, mayTakeUid: true)), Is.Zero);
    }

    [Test]
    public void MatchStrength_OfWhatWasRecorded_IsAlwaysAMatch() =>
        Prop.ForAll(
            Profiles().Where(profile => (profile.Eid ?? profile.Uid ?? profile.Email ?? (object?)profile.DateOfBirth) is not null).ToArbitrary(),
            profile => profile.MatchStrength(Person.Recorded(1, profile, mayTakeUid: true)) > 0)
            .QuickCheckThrowOnFailure();

    [Test]
    public void MatchStrength_TwoEidsThatDiffer_NeverMatch() =>
        Prop.ForAll(
            Profiles().Two().Where(two => two.Item1.Eid is not null && two.Item2.Eid is not null && two.Item1.Eid != two.Item2.Eid).ToArbitrary(),
            two => two.Item1.MatchStrength(Person.Recorded(1, two.Item2, mayTakeUid: true)) == 0)
            .QuickCheckThrowOnFailure();

    private static Gen<PersonProfile> Profiles() =>
        from name in Gen.Elements("A", "B")
        from email in Gen.Elements(null, "x@y.z", "a@b.c")
        from isBorn in Gen.Elements(true, false)
        from uid in Gen.Elements(null, "u", "v")
        from eid in Gen.Elements(null, "e", "f")
        select new PersonProfile(name, name, email, isBorn ? Birthday : null, uid, eid, Phone: null);

    private static PersonProfile Of(string? eid = null, string? uid = null, string? email = null) =>
        new("John", "Doe", email, Birthday, uid, eid, Phone: null);

    private static Person Known(string? eid = null, string? uid = null, string? email = null) =>
        Person.Recorded(1, Of(eid, uid, email), mayTakeUid: true);

    private static NUnit.Framework.Constraints.Constraint Fits(int strength, Person person) =>
        Is.Not.Null.And.Matches<PersonProfile>(profile => profile.MatchStrength(person) == strength);
}
