using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Domain.Tests.Benefits;

internal sealed class CssColorTests
{
    private const string HexDigits = "0123456789abcdefABCDEF";

    [TestCase("#FF5733")]
    [TestCase("blue")]
    [TestCase("#abc")]
    [TestCase("#ABCD")]
    [TestCase("#11223344")]
    [TestCase("transparent")]
    [TestCase("RebeccaPurple")]
    [TestCase("lightGoldenrodYellow")]
    public void IsValid_OfAColour_IsTrue(string text) => Assert.That(CssColor.IsValid(text), Is.True);

    [TestCase("")]
    [TestCase("#")]
    [TestCase("#12")]
    [TestCase("#12345")]
    [TestCase("#1234567")]
    [TestCase("#123456789")]
    [TestCase("#ggg")]
    [TestCase("FF5733")]
    [TestCase("#FF5733\n")]
    [TestCase(" blue")]
    [TestCase("bluish")]
    [TestCase("rgb(1,2,3)")]
    [TestCase("#１２３", Description = "Digits of another script.")]
    public void IsValid_OfAnythingElse_IsFalse(string text) => Assert.That(CssColor.IsValid(text), Is.False);

    [Test]
    public void IsValid_OfHexDigits_IsWhetherThereAre3Or4Or6Or8() =>
        Prop.ForAll(
            Gen.Elements(HexDigits.ToCharArray()).ArrayOf().ToArbitrary(),
            digits => CssColor.IsValid("#" + new string(digits)) == digits.Length is 3 or 4 or 6 or 8)
            .QuickCheckThrowOnFailure();

    [Test]
    public void IsValid_OfAnyText_NeverThrowsAndNeverTakesMoreThanAColumnHolds() =>
        Prop.ForAll<string?>(text => text is null || !CssColor.IsValid(text) || text.Length <= CssColor.MaxLength).QuickCheckThrowOnFailure();

    [Test]
    public void IsValid_IgnoresCase() =>
        Prop.ForAll(
            Gen.Elements("blue", "#abcdef", "tomato", "nocolour", "#xyz").ToArbitrary(),
            text => CssColor.IsValid(text) == CssColor.IsValid(text.ToUpperInvariant()))
            .QuickCheckThrowOnFailure();
}
