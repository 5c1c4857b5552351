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
        var missing = Rows.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).Where(name => !Exists(name.Split('.')));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Rows_HaveATestOrAReason() =>
        Assert.That(Rows.Where(row => !NamesIn(row).Any() && row.TrimEnd('|', ' ').Split('|')[^1].Trim().Length < 10), Is.Empty);

    [Test]
    public void Rows_WithTests_AreEnough() => Assert.That(Rows.Count(row => NamesIn(row).Any()), Is.GreaterThanOrEqualTo(Enough));

    // `SomethingTests.WhenThis_DoesThat`, or the whole class.
    private static IEnumerable<string> NamesIn(string row) => Regex.Matches(row, @"`(?<name>\w+Tests(\.\w+)?)`", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value);

    private static bool Exists(string[] name) => Source.Tests.Any(file =>
        file.Name == name[0] + ".cs"
        && Regex.IsMatch(file.Text, $@"\bclass {name[0]}\b")
        && (name.Length == 1 || Regex.IsMatch(file.Text, $@"^    public (async )?(void|Task) {name[1]}\(", RegexOptions.Multiline)));
}
