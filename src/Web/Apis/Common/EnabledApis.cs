using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Which APIs are offered: all but those for which <c>Apis:&lt;Dialect&gt;:Enabled</c> is false. The others have no routes at all.</summary>
public sealed class EnabledApis(SettingReader settings) : IApplicationFeatureProvider<ControllerFeature>
{
    private readonly FrozenDictionary<string, bool> _isEnabled = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["Benefits"] = settings.Read(Settings.BenefitsEnabled),
        ["Compliance"] = settings.Read(Settings.ComplianceEnabled),
        ["Connectivity"] = settings.Read(Settings.ConnectivityEnabled),
        ["Storage"] = settings.Read(Settings.StorageEnabled),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is offered; its name in either case, which is that of its scope too.</summary>
    public bool IsEnabled(string dialect) => _isEnabled.GetValueOrDefault(dialect, defaultValue: true);

    /// <inheritdoc />
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        var disabled = feature.Controllers.Where(controller => !IsEnabled(DialectOf(controller))).ToList();
        disabled.ForEach(controller => feature.Controllers.Remove(controller));
    }

    private static string DialectOf(TypeInfo controller) => controller.GetCustomAttribute<ApiExplorerSettingsAttribute>()?.GroupName ?? "";
}
