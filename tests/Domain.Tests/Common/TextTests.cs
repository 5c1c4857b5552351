using System.Text;
using FsCheck;
using FsCheck.Fluent;
using DomainText = PlanPlatform.Domain.Common.Text;

namespace PlanPlatform.Domain.Tests.Common;

internal sealed class TextTests
{
    [Test]
    public void Length_OfStorableText_CountsCodePoints() =>
        Prop.ForAll(StorableText().ToArbitrary(), text => DomainText.Length(text) == text.EnumerateRunes().Count()).QuickCheckThrowOnFailure();

    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase("\U0001F600", 1)]
    [TestCase("a\U0001F600b\U0001F468", 4)]
    [TestCase("e\u0301", 2, Description = "A combining mark is a code point of its own.")]
    public void Length_OfKnownText_IsAsCounted(string text, int expected) => Assert.That(DomainText.Length(text), Is.EqualTo(expected));

    [Test]
    public void IsStorable_OfWholeRunesWithoutNul_IsTrue() =>
        Prop.ForAll(StorableText().ToArbitrary(), DomainText.IsStorable).QuickCheckThrowOnFailure();

    [Test]
    public void IsStorable_OfAnyUtf16_IsWhetherUtf8RoundTripsWithoutNul() =>
        Prop.ForAll(AnyUtf16().ToArbitrary(), text => DomainText.IsStorable(text) == (RoundTrips(text) && !text.Contains('\0', StringComparison.Ordinal)))
            .QuickCheckThrowOnFailure();

    // Not in attributes: these are written as UTF-8, which has no lone surrogates.
    [Test]
    public void IsStorable_OfNulOrLoneSurrogate_IsFalse()
    {
        string[] texts = ["\0", "a\0b", "\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D"];

        Assert.That(texts.Where(DomainText.IsStorable), Is.Empty);
    }

    [Test]
    public void Normalise_OfEitherCase_IsTheSame() =>
        Prop.ForAll(StorableText().ToArbitrary(), text => DomainText.Normalise(text) == DomainText.Normalise(DomainText.Normalise(text)))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Normalise_KeepsTheLength_SoThatColumnsFit() =>
        Prop.ForAll(StorableText().ToArbitrary(), text => DomainText.Normalise(text).Length == text.Length).QuickCheckThrowOnFailure();

    [Test]
    public void Normalise_IgnoresTheCulture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");

            Assert.That(DomainText.Normalise("id"), Is.EqualTo("ID"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static Gen<string> StorableText() =>
        Gen.OneOf(Gen.Choose(1, 0x2FF), Gen.Choose(0x300, 0xD7FF), Gen.Choose(0xE000, 0xFFFD), Gen.Choose(0x10000, 0x10FFFF))
            .Select(value => new Rune(value).ToString())
            .ListOf()
            .Select(string.Concat);

    private static Gen<string> AnyUtf16() =>
        Gen.OneOf(Gen.Choose(0, 2), Gen.Choose('a', 'z'), Gen.Choose(0xD7FE, 0xE001)).Select(unit => (char)unit).ArrayOf().Select(units => new string(units));

    private static bool RoundTrips(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    [TestCase("Ada Lovelace")]
    [TestCase("محمد علی")]
    [TestCase("👩\u200d🚀 GmbH")]
    public void IsOneLine_OfAnyScript(string text) => Assert.That(Domain.Common.Text.IsOneLine(text), Is.True);

    [TestCase("a\nb")]
    [TestCase("a\u0085b")]
    [TestCase("a\u2028b")]
    [TestCase("a\tb")]
    [TestCase("x\u202egnp")]
    [TestCase("x\u2066y")]
    public void IsOneLine_NotWithBreaksAndDirectionOverrides(string text) => Assert.That(Domain.Common.Text.IsOneLine(text), Is.False);

    [TestCase("Plan 2026", "Plan 2026")]
    [TestCase("a\r\nBcc: b", "a  Bcc: b")]
    [TestCase("a\u2028b\u0000c\t", "a b c")]
    [TestCase("\u202Efdp.exe\u202C", "fdp.exe")]
    [TestCase("\u05E9\u200F\U0001F600", "\u05E9\U0001F600")]
    public void OneLine_LeavesOneLineInItsOrder(string text, string line)
    {
        Assert.That(DomainText.OneLine(text), Is.EqualTo(line));
        Assert.That(DomainText.IsOneLine(DomainText.OneLine(text)), Is.True);
    }
}
