using System.Reflection;
using System.Text.RegularExpressions;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Architecture.Tests;

/// <summary>The settings that the code reads are those of the table in docs/operations.md, with the same defaults and limits.</summary>
internal sealed partial class SettingTests
{
    // The framework's own: documented there, read by itself.
    private static readonly string[] Frameworks = ["ASPNETCORE_", "AllowedHosts", "Kestrel:", "Logging:", "--urls"];

    private static readonly List<Row> Table = ReadTable().ToList();

    private static IEnumerable<Setting> WithLimits => Settings.All.Where(setting => Limits().IsMatch(setting.Form));

    private static IEnumerable<Setting> WithUnit => Settings.All.Where(setting => setting.Unit.Length > 0);

    [Test]
    public void EverySetting_IsDocumentedOnce() => Assert.That(
        Table.SelectMany(row => row.Keys).Where(key => !Array.Exists(Frameworks, key.StartsWith)), Is.EquivalentTo(Settings.All.Select(setting => setting.Key)));

    [Test]
    public void ADefault_IsTheDocumentedOne([ValueSource(typeof(Settings), nameof(Settings.All))] Setting setting) =>
        Assert.That(Table.Single(row => row.Keys.Contains(setting.Key)).Default, Does.Match($@"^{Regex.Escape(setting.DefaultText)}($|[,;:])"));

    [Test]
    public void Limits_AreDocumented([ValueSource(nameof(WithLimits))] Setting setting) =>
        Assert.That(Table.Single(row => row.Keys.Contains(setting.Key)).Effect, Does.Contain(Limits().Match(setting.Form).Value));

    [Test]
    public void Units_AreDocumented([ValueSource(nameof(WithUnit))] Setting setting) =>
        Assert.That(Table.Single(row => row.Keys.Contains(setting.Key)).Effect, Does.Contain(setting.Unit));

    [Test]
    public void EverySetting_IsRead()
    {
        var names = typeof(Settings).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType.IsAssignableTo(typeof(Setting)))
            .Select(property => property.Name).ToList();

        Assert.That(names, Has.Count.EqualTo(Settings.All.Count));
        Assert.That(names.Where(name => !Source.Written.Any(file => Regex.IsMatch(file.Text, $@"Read\(Settings\.{name}\)"))), Is.Empty);
    }

    /// <summary>Not by the framework's ways, which have other words for a wrong value, and which this test doesn't see.</summary>
    [Test]
    public void Configuration_IsReadBySettingReaderOnly()
    {
        var reads = Source.Written.SelectMany(file => ConfigurationRead().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        Assert.That(reads, Is.EquivalentTo(new[]
        {
            "Web/Program.cs: Configuration[key]",

            // What is the framework's own.
            "Web/Hosting/ServerAddress.cs: configuration[setting]",
            "Web/Hosting/ServerAddress.cs: configuration[setting]",
            "Web/Hosting/ServerAddress.cs: GetSection(",
            "Web/Hosting/SiteAddress.cs: IConfiguration>()[\"AllowedHosts\"]",
        }));
    }

    private static IEnumerable<Row> ReadTable()
    {
        var lines = File.ReadAllLines(Path.Combine(Source.Root, "docs", "operations.md"));
        return lines.SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split(" | ", 3))
            .Select(cells => new Row(Code().Matches(cells[0]).Select(code => code.Groups["code"].Value).ToList(), cells[1], cells[2]));
    }

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"(from \d+ to \d+|\d+ or more)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Limits();

    [GeneratedRegex(@"(?i)\bI?configuration(>\(\))?\[.*?\]|\bGetSection\(|(?<!Database\.)\bGetConnectionString\(|\bGetValue<\w+\??>\(""|\.GetValue\(""|\.Get<\w+>\(\)\s*\?\?|\.Bind\(|BindConfiguration\(", RegexOptions.ExplicitCapture)]
    private static partial Regex ConfigurationRead();

    private sealed record Row(List<string> Keys, string Default, string Effect);
}
