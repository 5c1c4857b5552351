using System.Text.RegularExpressions;

namespace PlanPlatform.Architecture.Tests;

/// <summary>The conformance table names tests that are there.</summary>
internal sealed class ConformanceTests
{
    private const int Enough = 100;

    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(Source.Root, "docs", "guides", "oauth-conformance.md"))
        .Where(line => Regex.IsMatch(line, @"^\| [0-9]")).ToArray();

    [Test]
    public void Rows_NameTestsThatExist()
    {
        var missing = Rows.SelectMany(TestNames.In).Distinct(StringComparer.Ordinal).Where(name => !TestNames.Exists(name));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Rows_HaveATestOrAReason() =>
        Assert.That(Rows.Where(row => !TestNames.In(row).Any() && row.TrimEnd('|', ' ').Split('|')[^1].Trim().Length < 10), Is.Empty);

    [Test]
    public void Rows_WithTests_AreEnough() => Assert.That(Rows.Count(row => TestNames.In(row).Any()), Is.GreaterThanOrEqualTo(Enough));
}
