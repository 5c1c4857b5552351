using System.Text.RegularExpressions;

namespace PlanPlatform.Architecture.Tests;

internal sealed class LayoutTests
{
    private static readonly string[] KindsOfType = ["Commands", "Queries", "Entities", "Services", "Helpers", "Models", "Dtos"];

    [Test]
    public void Folders_AreNotNamedAfterAKindOfType() =>
        Assert.That(Source.Folders.Where(folder => folder.Folders.Intersect(KindsOfType, StringComparer.OrdinalIgnoreCase).Any()), Is.Empty);

    [Test]
    public void Folders_AreThreeDeepAtMost() => Assert.That(Source.Folders.Where(folder => folder.Folders.Length > 3), Is.Empty);

    [Test]
    public void Namespace_IsTheFolder()
    {
        var files = Source.Written.Concat(Source.Tests).Where(file => file.Name != "Program.cs");

        Assert.That(
            files.Where(file => file.Namespace != string.Join('.', [$"PlanPlatform.{file.Project}", .. file.Folders])),
            Is.Empty);
    }

    [Test]
    public void FileLengths_AreThoseOfTheHouseStyle()
    {
        var lengths = Source.Written.Select(file => file.Lines).Order().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lengths[lengths.Count / 2], Is.LessThanOrEqualTo(45), "median");
            Assert.That(lengths[lengths.Count * 95 / 100], Is.LessThanOrEqualTo(150), "95 %");
            Assert.That(Source.Written.Concat(Source.Tests).Where(file => file.Lines > 300), Is.Empty, "none");
            Assert.That(Source.Written.Where(file => file.Name.EndsWith("Controller.cs", StringComparison.Ordinal) && file.Lines > 200), Is.Empty, "controllers");
        });
    }

    [Test]
    public void TypeNames_HoldNoFillers()
    {
        const string Declaration = @"\b(class|record|struct|interface|enum) (struct )?(?<name>\w+)";
        var named = Source.Written.SelectMany(file => Regex.Matches(file.Text, Declaration, RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value));

        // A company's manager is a person, and the API's own word.
        Assert.That(named.Except(["CompanyManager"], StringComparer.Ordinal).Where(name => Regex.IsMatch(name, "(Dto|Vm|Manager|Helper|Util|Utils)s?$", RegexOptions.ExplicitCapture)), Is.Empty);
    }

    [TestCase(@"NotImplementedException")]
    [TestCase(@"\bTODO\b")]
    [TestCase(@"#region")]
    [TestCase(@"#nullable disable")]
    [TestCase(@"Thread\.Sleep")]
    [TestCase(@"\.Wait\(\)")]
    [TestCase(@"\.GetAwaiter\(\)\.GetResult\(\)")]
    [TestCase(@"\b\w*[Tt]ask\w*\.Result\b|Async\([^;]*\)\.Result\b")]
    public void Source_IsFreeOf(string pattern) => Assert.That(Source.Written.Where(file => Regex.IsMatch(file.Text, pattern)), Is.Empty);

    [Test]
    public void Decisions_AreNumberedWithoutGaps()
    {
        var folder = Path.Combine(Source.Root, "docs", "decisions");

        var numbers = Directory.EnumerateFiles(folder, "*.md").Select(Path.GetFileName)
            .Where(name => char.IsAsciiDigit(name![0])).Select(name => int.Parse(name!.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)).Order();

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Count())));
    }
}
