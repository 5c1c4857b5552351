using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Web.Apis.Benefits;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Apis.Compliance;
using PlanPlatform.Web.Apis.Connectivity;
using PlanPlatform.Web.Apis.Storage;
using PlanPlatform.Web.OAuth;

namespace PlanPlatform.Architecture.Tests;

internal sealed class ControllerTests
{
    private static readonly Dictionary<string, Dialect> Dialects = new(StringComparer.Ordinal)
    {
        ["benefits"] = new BenefitsDialect(Options.Create(new BenefitsOptions())),
        ["compliance"] = new ComplianceDialect(),
        ["connectivity"] = new ConnectivityDialect(),
        ["oauth"] = new OAuthDialect(),
        ["storage"] = new StorageDialect(),
    };

    private static IEnumerable<MethodInfo> Actions => typeof(ApiController).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(ControllerBase).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes<HttpMethodAttribute>().Any());

    [Test]
    public void Actions_NameTheirOperation() => Assert.That(Shown(action => action.GetCustomAttribute<OperationAttribute>() is null), Is.Empty);

    [Test]
    public void Operations_HaveOneNameEach() =>
        Assert.That(Actions.Select(action => action.GetCustomAttribute<OperationAttribute>()?.Name), Is.Unique);

    [Test]
    public void Actions_AskForAPolicyOrSayThatTheyDoNot() => Assert.That(Shown(action => !AsksForPolicy(action) && !IsAnonymous(action)), Is.Empty);

    [Test]
    public void Routes_AreOwnedByTheirDialect()
    {
        foreach (var action in Actions)
        {
            var group = action.DeclaringType!.GetCustomAttribute<ApiExplorerSettingsAttribute>(inherit: true)?.GroupName;
            Assert.That(Dialects, Does.ContainKey(group!), action.DeclaringType!.Name);

            foreach (var route in action.GetCustomAttributes<HttpMethodAttribute>())
            {
                var path = "/" + System.Text.RegularExpressions.Regex.Replace(route.Template!, @"\{\w+\}", "1");
                var owners = Dialects.Where(dialect => dialect.Value.Owns(path)).Select(dialect => dialect.Key);

                Assert.That(owners, Is.EqualTo(new[] { group }), path);
            }
        }
    }

    [Test]
    public void Controllers_SetNoStatusCodeByHand()
    {
        var controllers = Source.Written.Where(file => file.Project == "Web" && file.Name.EndsWith("Controller.cs", StringComparison.Ordinal));

        Assert.That(controllers.Where(file => file.Text.Contains("StatusCode(", StringComparison.Ordinal)), Is.Empty, "no status code by hand");
    }

    private static IEnumerable<string> Shown(Func<MethodInfo, bool> condition) =>
        Actions.Where(condition).Select(action => $"{action.DeclaringType!.Name}.{action.Name}");

    private static bool AsksForPolicy(MemberInfo action) =>
        action.GetCustomAttributes<AuthorizeAttribute>().Concat(action.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>(inherit: true))
            .Any(attribute => attribute.Policy is not null);

    private static bool IsAnonymous(MemberInfo action) =>
        action.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        || action.DeclaringType!.GetCustomAttribute<AllowAnonymousAttribute>(inherit: true) is not null;
}
