using System.Reflection;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Architecture.Tests;

internal sealed class ProjectArrowTests
{
    [Test]
    public void Domain_KnowsNoOtherProjectAndNoFramework()
    {
        var references = typeof(Entity).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.That(references, Has.All.StartsWith("System"));
    }

    [Test]
    public void Application_KnowsDomainOnly() => Assert.That(OursIn(typeof(ICaller).Assembly), Is.EqualTo(new[] { "PlanPlatform.Domain" }));

    [Test]
    public void Infrastructure_KnowsApplicationAndDomain() =>
        Assert.That(OursIn(typeof(DatabasePreparation).Assembly), Is.EquivalentTo(new[] { "PlanPlatform.Application", "PlanPlatform.Domain" }));

    [Test]
    public void Web_NamesInfrastructureInProgramOnly()
    {
        var others = Source.Written.Where(file => file.Project == "Web" && file.Path != "Web/Program.cs");

        Assert.That(others.Where(file => file.Names("PlanPlatform.Infrastructure")), Is.Empty);
    }

    [Test]
    public void Application_NamesNoDatabaseProviderAndNoWebFramework()
    {
        var application = Source.Written.Where(file => file.Project == "Application");

        Assert.That(
            application.Where(file => file.Names("Microsoft.AspNetCore") || file.Names("Microsoft.Data") || file.Names("Dapper")),
            Is.Empty);
    }

    private static IEnumerable<string> OursIn(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("PlanPlatform.", StringComparison.Ordinal));
}
