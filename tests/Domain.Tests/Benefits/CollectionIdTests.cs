using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Benefits;
using DomainText = PlanPlatform.Domain.Common.Text;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class CollectionIdTests
{
    private const string Alphabet = "ABCXYZabcxyz0189-_.:";
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void IsValid_Of1To128AllowedCharacters_IsTrue() =>
        Prop.ForAll(Ids().ToArbitrary(), CollectionId.IsValid).QuickCheckThrowOnFailure();

    [Test]
    public void IsValid_WithAnyOtherCharacter_IsFalse() =>
        Prop.ForAll(
            (from id in Ids()
             from other in Gen.Elements(' ', '/', '\\', '\n', '\0', 'é', '\'', '%', 'ｱ', '①')
             from place in Gen.Choose(0, id.Length)
             select id.Insert(place, other.ToString())).ToArbitrary(),
            id => !CollectionId.IsValid(id))
            .QuickCheckThrowOnFailure();

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void IsValid_OfALength_IsFrom1To128(int length, bool expected) =>
        Assert.That(CollectionId.IsValid(new string('a', length)), Is.EqualTo(expected));

    [Test]
    public void FreeName_WhenNothingIsTaken_IsTheId() => Assert.That(CollectionId.FreeName("c-1", [], Now), Is.EqualTo("c-1"));

    [Test]
    public void FreeName_WhenTheIdIsTakenInAnotherCase_GetsANumber() => Assert.That(CollectionId.FreeName("c-1", ["C-1"], Now), Is.EqualTo("c-1 2"));

    [Test]
    public void FreeName_NeverReturnsATakenName() =>
        Prop.ForAll(
            (from id in Ids()
             from taken in Gen.SubListOf([.. CollectionId.NamesFor(id), $"{id} {Now.Ticks}", $"{id} {Now.Ticks + 1}"])
             select (Id: id, Taken: taken.Select(DomainText.Normalise).ToHashSet(StringComparer.Ordinal))).ToArbitrary(),
            two => !two.Taken.Contains(DomainText.Normalise(CollectionId.FreeName(two.Id, two.Taken, Now))))
            .QuickCheckThrowOnFailure();

    [Test]
    public void FreeName_WhenEveryUsualNameAndTheFirstOfLastResortAreTaken_IsAnother()
    {
        var taken = CollectionId.NamesFor("c").Append($"c {Now.Ticks}").Select(DomainText.Normalise).ToHashSet(StringComparer.Ordinal);

        var name = CollectionId.FreeName("c", taken, Now);

        Assert.That(taken, Does.Not.Contain(DomainText.Normalise(name)));
    }

    [Test]
    public void FreeName_OfTheLongestId_FitsAName()
    {
        var id = new string('a', 128);

        var name = CollectionId.FreeName(id, CollectionId.NamesFor(id).Select(DomainText.Normalise).ToList(), Now);

        Assert.That(DomainText.Length(name), Is.LessThanOrEqualTo(DomainText.NameMaxLength));
    }

    private static Gen<string> Ids() =>
        from length in Gen.Choose(1, 128)
        from characters in Gen.Elements(Alphabet.ToCharArray()).ArrayOf(length)
        select new string(characters);
}
