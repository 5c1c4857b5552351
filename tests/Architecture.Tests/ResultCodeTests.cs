using System.Text.RegularExpressions;
using PlanPlatform.Web.Apis.Connectivity;

namespace PlanPlatform.Architecture.Tests;

/// <summary>The connectivity API's table of result codes is whole, and names tests that are there.</summary>
internal sealed class ResultCodeTests
{
    private static readonly (string Code, string Row)[] Rows = File.ReadAllLines(Path.Combine(Source.Root, "docs", "apis", "connectivity.md"))
        .SkipWhile(line => line != "## Result codes").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => (Match: Regex.Match(line, @"^\| (?<code>[0-9]+) \|", RegexOptions.ExplicitCapture), Line: line))
        .Where(row => row.Match.Success)
        .Select(row => (row.Match.Groups["code"].Value, row.Line)).ToArray();

    [Test]
    public void EveryCode_HasARow() => Assert.That(ConnectivityCodes.All, Is.SubsetOf(Rows.Select(row => row.Code)));

    [Test]
    public void EveryCodeOfTheSourceDocument_HasARow() => Assert.That(
        new[] { "1601", "1602", "1603", "1604", "1605", "1606", "1607", "1608", "1609", "1610", "1359", "10239", "10240" },
        Is.SubsetOf(Rows.Select(row => row.Code)));

    [Test]
    public void Rows_NameTestsThatExist()
    {
        Assert.That(Rows.Where(row => !TestNames.In(row.Row).Any()).Select(row => row.Code), Is.Empty);
        Assert.That(Rows.SelectMany(row => TestNames.In(row.Row)).Where(name => !TestNames.Exists(name)), Is.Empty);
    }
}
