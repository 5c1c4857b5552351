namespace PlanPlatform.Architecture.Tests;

/// <summary>Features don't know each other; all may use Access.</summary>
internal sealed class FeatureTests
{
    private static readonly string[] Features = ["Access", "Benefits", "Compliance", "Connectivity", "Storage"];

    [TestCaseSource(nameof(Features))]
    public void Feature_ImportsNoOtherButAccess(string feature)
    {
        var files = Source.Written.Where(file => file.Project is "Domain" or "Application" && file.Folders is [var first, ..] && first == feature);
        var others = Features.Where(other => other != feature && other != "Access").ToList();

        Assert.That(files.Where(file => others.Exists(other => NamesFeature(file, other))), Is.Empty);
    }

    [TestCaseSource(nameof(Features))]
    public void Dialect_ImportsNoOthersFeature(string feature)
    {
        var files = Source.Written.Where(file => file.Project == "Web" && file.Folders is ["Apis", var api, ..] && api == feature);
        var others = Features.Where(other => other != feature && other != "Access").ToList();

        Assert.That(files.Where(file => others.Exists(other => NamesFeature(file, other) || file.Names($"PlanPlatform.Web.Apis.{other}"))), Is.Empty);
    }

    [Test]
    public void Common_ImportsNoFeature()
    {
        var files = Source.Written.Where(file => file.Project is "Domain" && file.Folders is ["Common", ..]);

        Assert.That(files.Where(file => Features.Any(feature => NamesFeature(file, feature))), Is.Empty);
    }

    private static bool NamesFeature(SourceFile file, string feature) =>
        Source.Projects.Any(project => file.Names($"PlanPlatform.{project}.{feature}"));
}
