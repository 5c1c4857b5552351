using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Architecture.Tests;

internal sealed class WireTests
{
    private static readonly Type[] Types = typeof(Dialect).Assembly.GetTypes();

    private static IEnumerable<Type> WireTypes => Types.Where(type => type.Namespace is { } name
        && (name.StartsWith("PlanPlatform.Web.Apis", StringComparison.Ordinal) || name == "PlanPlatform.Web.OAuth")
        && (typeof(WireRequest).IsAssignableFrom(type) || type.Name.EndsWith("Response", StringComparison.Ordinal) || type.GetProperties().Any(IsNamed)));

    [Test]
    public void WireTypes_NameEveryProperty()
    {
        var unnamed = WireTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => !IsNamed(property) && property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Always);

        Assert.That(unnamed.Select(property => $"{property.DeclaringType!.Name}.{property.Name}"), Is.Empty);
    }

    [Test]
    public void RequestsAndResponses_LieInWireFiles()
    {
        const string Declaration = @"^public (sealed )?record \w+(Request|Response)\b";
        var files = Source.Written.Where(file => file.Project == "Web" && Regex.IsMatch(file.Text, Declaration, RegexOptions.Multiline | RegexOptions.ExplicitCapture));

        Assert.That(files.Where(file => !file.Name.EndsWith("Wire.cs", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Mapping_IsWhole() => Assert.That(WireMapping.Configure().AssertConfigurationIsValid, Throws.Nothing);

    // What people type on pages and the host's commands is named by inputs and options; it has no wire type.
    private static bool IsAFormOfAPage(Type command) =>
        Source.Written.Any(file => file.Project == "Web" && file.Folders is ["Pages" or "Admin", ..] && (file.Text.Contains($"new {command.Name}(", StringComparison.Ordinal) || file.Text.Contains($"public {command.Name} ToFields(", StringComparison.Ordinal)));

    // A member that is refused must be named as its API names it.
    [Test]
    public void ValidatedProperties_HaveAWireName()
    {
        var maps = WireMapping.Configure().GetAllTypeMaps();
        var wireTypes = Types.Where(type => typeof(WireRequest).IsAssignableFrom(type) && !type.IsAbstract).ToList();
        foreach (var validator in Validators())
        {
            var command = validator.BaseType!.GetGenericArguments()[0];
            // Members of a body are fields; parameters of the query are named by the API's case.
            if (IsAFormOfAPage(command) || typeof(NumberedPageQuery).IsAssignableFrom(command) || !command.GetProperties().Any(IsAField))
                continue;
            var validated = Validated(validator).ToList();
            var candidates = maps.Where(map => map.DestinationType == command).Select(map => map.SourceType).Intersect(wireTypes)
                .DefaultIfEmpty(null)
                .SelectMany(type => type is null ? wireTypes : [type])
                .ToList();

            Assert.That(
                candidates.Exists(type => validated.TrueForAll(name => WireNames.Names(type).ContainsKey(name))),
                Is.True,
                $"{command.Name}: {string.Join(", ", validated)}");
        }
    }

    private static IEnumerable<Type> Validators() => typeof(ICaller).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(IValidator).IsAssignableFrom(type));

    private static IEnumerable<string> Validated(Type validator)
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();
        return ((IValidator)ActivatorUtilities.CreateInstance(services, validator)).CreateDescriptor().GetMembersWithValidators().Select(member => member.Key);
    }

    private static bool IsAField(PropertyInfo property) => typeof(IField).IsAssignableFrom(property.PropertyType);

    private static bool IsNamed(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null;
}
