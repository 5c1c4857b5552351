using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Domain.Tests.Compliance;

internal sealed class EinTests
{
    [TestCase("123456789", "123456789")]
    [TestCase("12-3456789", "123456789")]
    [TestCase("000000000", "000000000")]
    [TestCase("12345678", null)]
    [TestCase("1234567890", null)]
    [TestCase("123-456789", null)]
    [TestCase("1-23456789", null)]
    [TestCase("12 3456789", null)]
    [TestCase("12-345678", null)]
    [TestCase("12--456789", null)]
    [TestCase("１２３４５６７８９", null)]
    [TestCase("-123456789", null)]
    [TestCase("", null)]
    public void Parse_GivesNineDigitsOrNothing(string text, string? digits) => Assert.That(Ein.Parse(text), Is.EqualTo(digits));

    [Test]
    public void Parse_OfWhateverText_GivesDigitsThatStandInIt() => Prop.ForAll<NonNull<string>>(text =>
        Ein.Parse(text.Get) is not { } digits || (digits.Length == 9 && text.Get.Replace("-", "", StringComparison.Ordinal) == digits)).QuickCheckThrowOnFailure();
}
