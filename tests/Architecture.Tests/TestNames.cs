using System.Text.RegularExpressions;

namespace PlanPlatform.Architecture.Tests;

/// <summary>The tests that tables in the docs name: <c>SomethingTests.WhenThis_DoesThat</c>, or the whole class.</summary>
internal static class TestNames
{
    public static IEnumerable<string> In(string row) =>
        Regex.Matches(row, @"`(?<name>\w+Tests(\.\w+)?)`", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value);

    public static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Source.Tests.Any(file =>
            file.Name == parts[0] + ".cs"
            && Regex.IsMatch(file.Text, $@"\bclass {parts[0]}\b")
            && (parts.Length == 1 || Regex.IsMatch(file.Text, $@"^    public (async )?(void|Task) {parts[1]}\(", RegexOptions.Multiline)));
    }
}
