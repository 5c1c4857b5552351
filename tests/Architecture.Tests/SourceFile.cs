using System.Text.RegularExpressions;

namespace PlanPlatform.Architecture.Tests;

/// <summary>One file of C#.</summary>
internal sealed record SourceFile(string Project, string[] Folders, string Name, string Text)
{
    public string Path => string.Join('/', [Project, .. Folders, Name]);

    public bool IsGenerated => Folders.Contains("Migrations");

    public int Lines => Text.Count(character => character == '\n');

    public string? Namespace => Regex.Match(Text, @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The namespaces that it imports or names in full.</summary>
    public bool Names(string @namespace) => Regex.IsMatch(Text, $@"\b{Regex.Escape(@namespace)}\b");

    public override string ToString() => Path;
}
