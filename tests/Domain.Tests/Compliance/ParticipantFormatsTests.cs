using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

/// <summary>Phone numbers, zip codes, states and days of birth, for whatever text.</summary>
internal sealed class ParticipantFormatsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Test]
    public void Digits_AreSoManyAsciiDigits() => Prop.ForAll<NonNull<string>, byte>((text, count) =>
        Digits.Are(text.Get, count % 12) == (text.Get.Length == count % 12 && text.Get.All(character => character is >= '0' and <= '9'))).QuickCheckThrowOnFailure();

    [Test]
    public void Digits_OfANumber_AreAsManyAsItHas() => Prop.ForAll<PositiveInt>(number =>
        Digits.Are($"{number.Get}", $"{number.Get}".Length) && !Digits.Are($"{number.Get}", $"{number.Get}".Length + 1) && !Digits.Are($"-{number.Get}", $"{number.Get}".Length + 1))
        .QuickCheckThrowOnFailure();

    [Test]
    public void Zip_OfEveryFiveDigits_IsOne() => Prop.ForAll<PositiveInt>(number => Postal.IsZip($"{number.Get % 100_000:00000}")).QuickCheckThrowOnFailure();

    [Test]
    public void State_IsTheSameInEitherCase_AndNothingElse() => Prop.ForAll<NonNull<string>>(text =>
        Postal.ParseState(text.Get) is not { } code || (code.Length == 2 && string.Equals(code, text.Get, StringComparison.OrdinalIgnoreCase))).QuickCheckThrowOnFailure();

    [Test]
    public void DateOfBirth_OfEveryDaySince1900_ComesBackAsItWas() => Prop.ForAll<PositiveInt>(number =>
    {
        var day = new DateOnly(1900, 1, 1).AddDays(number.Get % (Today.DayNumber - new DateOnly(1900, 1, 1).DayNumber + 1));
        return DateOfBirth.Parse(DateOfBirth.Show(day), Today) == day;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void DateOfBirth_OfWhateverText_IsADayOfItsOwnForm() => Prop.ForAll<NonNull<string>>(text =>
        DateOfBirth.Parse(text.Get, Today) is not { } day || (DateOfBirth.Show(day) == text.Get && day <= Today)).QuickCheckThrowOnFailure();

    [TestCase("1899-12-31", false)]
    [TestCase("1900-01-01", true)]
    [TestCase("2026-11-21", true)]
    [TestCase("2026-11-22", false)]
    [TestCase("2023-02-29", false)]
    public void DateOfBirth_AtItsEdges(string text, bool isOne) => Assert.That(DateOfBirth.Parse(text, Today) is not null, Is.EqualTo(isOne));

    [Test]
    public void DateOfBirth_InAnotherCulture_IsTheSame()
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("th-TH");
        try
        {
            Assert.That(DateOfBirth.Parse("1984-12-30", Today), Is.EqualTo(new DateOnly(1984, 12, 30)));
            Assert.That(DateOfBirth.Show(new DateOnly(1984, 12, 30)), Is.EqualTo("1984-12-30"));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }
}
