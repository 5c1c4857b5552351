using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class PersonTests
{
    private static readonly PersonProfile Full = new("John", "Doe", "John@Example.com", new DateOnly(1990, 1, 2), "u", "e", "+1 555");
    private static readonly PersonProfile Bare = new("Jane", "Roe", Email: null, DateOfBirth: null, Uid: null, Eid: null, Phone: null);

    [Test]
    public void Recorded_KeepsWhatTheApplicationSays()
    {
        var person = Person.Recorded(7, Full, mayTakeUid: true);

        Assert.Multiple(() =>
        {
            Assert.That(person.OrganisationId, Is.EqualTo(7));
            Assert.That(person.Kind, Is.EqualTo(PersonKind.Recorded));
            Assert.That((person.FirstName, person.LastName, person.Phone), Is.EqualTo(("John", "Doe", "+1 555")));
            Assert.That((person.Email, person.NormalizedEmail), Is.EqualTo(("John@Example.com", "JOHN@EXAMPLE.COM")));
            Assert.That((person.Uid, person.Eid, person.DateOfBirth), Is.EqualTo(("u", "e", (DateOnly?)new DateOnly(1990, 1, 2))));
        });
    }

    [Test]
    public void Recorded_UidOfSomebodyElse_IsNotTaken() => Assert.That(Person.Recorded(7, Full, mayTakeUid: false).Uid, Is.Null);

    [Test]
    public void Take_WhatIsNotSaid_Stays()
    {
        var person = Person.Recorded(7, Full, mayTakeUid: true);

        person.Take(Bare, mayTakeUid: true);

        Assert.Multiple(() =>
        {
            Assert.That((person.FirstName, person.LastName), Is.EqualTo(("Jane", "Roe")));
            Assert.That((person.Email, person.Phone, person.Uid, person.Eid), Is.EqualTo(("John@Example.com", "+1 555", "u", "e")));
            Assert.That(person.DateOfBirth, Is.EqualTo(Full.DateOfBirth));
        });
    }

    [Test]
    public void Take_AnotherEid_NeverChangesAKnownOne()
    {
        var person = Person.Recorded(7, Full, mayTakeUid: true);

        person.Take(Full with { Eid = "other" }, mayTakeUid: true);

        Assert.That(person.Eid, Is.EqualTo("e"));
    }

    [Test]
    public void Take_AFirstEid_IsKept()
    {
        var person = Person.Recorded(7, Bare, mayTakeUid: true);

        person.Take(Bare with { Eid = "e" }, mayTakeUid: true);

        Assert.That(person.Eid, Is.EqualTo("e"));
    }
}
