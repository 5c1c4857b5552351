namespace PlanPlatform.Architecture.Tests;

/// <summary>The source files of the repository, found by walking up to the solution.</summary>
internal static class Source
{
    public static readonly string[] Projects = ["Domain", "Application", "Infrastructure", "Web"];

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<SourceFile> All { get; } = ReadAll("src").ToList();

    public static IReadOnlyList<SourceFile> Written { get; } = All.Where(file => !file.IsGenerated).ToList();

    public static IReadOnlyList<SourceFile> Tests { get; } = ReadAll("tests").ToList();

    /// <summary>Every folder below a project, relative to it.</summary>
    public static IEnumerable<(string Project, string[] Folders)> Folders { get; } =
        All.Select(file => (file.Project, file.Folders)).DistinctBy(folder => folder.Project + "/" + string.Join('/', folder.Folders)).ToList();

    private static IEnumerable<SourceFile> ReadAll(string side) =>
        Directory.EnumerateFiles(Path.Combine(Root, side), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar))
            .Where(parts => !parts.Contains("obj") && !parts.Contains("bin"))
            .Select(parts => new SourceFile(parts[1], parts[2..^1], parts[^1], File.ReadAllText(Path.Combine([Root, .. parts]))));

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "PlanPlatform.sln"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("PlanPlatform.sln is not above the tests."));
}
