using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class ScopesTests
{
    [Test]
    public void Parse_OfWhatFormatMade_IsTheSameList() =>
        Prop.ForAll(
            Gen.SubListOf(Scopes.All.ToArray()).ToArbitrary(),
            scopes => Scopes.Parse(Scopes.Format(scopes)).SequenceEqual(scopes, StringComparer.Ordinal))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Parse_OfAnyText_GivesEachNameOnceAndNoBlank() =>
        Prop.ForAll(
            Gen.Elements("a", "b", " ", "  ", "benefits").ListOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                var scopes = Scopes.Parse(text);
                return scopes.Distinct(StringComparer.Ordinal).Count() == scopes.Count && scopes.All(scope => scope.Length > 0 && !scope.Contains(' '));
            })
            .QuickCheckThrowOnFailure();

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Parse_OfNothing_IsEmpty(string? text) => Assert.That(Scopes.Parse(text), Is.Empty);

    [Test]
    public void Parse_TellsCasesApart() => Assert.That(Scopes.Parse("benefits Benefits"), Has.Count.EqualTo(2));
}
