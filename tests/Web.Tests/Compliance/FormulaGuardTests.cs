using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Web.Apis.Compliance;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Cells that spreadsheets would take for formulas.</summary>
internal sealed class FormulaGuardTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@x", "'@x")]
    [TestCase("\tx", "'\tx")]
    [TestCase("'=x", "''=x")]
    [TestCase("'x", "'x")]
    [TestCase("x=1", "x=1")]
    [TestCase("", "")]
    public void Cell_ThatBeginsLikeAFormula_GetsAnApostrophe(string cell, string written) => Assert.That(FormulaGuard.Put(cell), Is.EqualTo(written));

    [Test]
    public void Cell_OfWhateverText_ComesBackAsItWas_AndIsNoFormula() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements('\'', '=', '+', '-', '@', '\t', '\r', 'a', ' '))),
        characters =>
        {
            var cell = string.Concat(characters);
            var written = FormulaGuard.Put(cell);
            return FormulaGuard.Take(written) == cell && (written.Length == 0 || !"=+-@\t\r".Contains(written[0], StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
