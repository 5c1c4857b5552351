using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Which APIs are offered: all but those for which <c>Apis:&lt;Dialect&gt;:Enabled</c> is false. The others have no routes at all.</summary>
internal sealed class EnabledApis(IConfiguration configuration) : IApplicationFeatureProvider<ControllerFeature>
{
    public bool IsEnabled(string dialect) => configuration.GetValue($"Apis:{dialect}:Enabled", defaultValue: true);

    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        var disabled = feature.Controllers.Where(controller => !IsEnabled(DialectOf(controller))).ToList();
        disabled.ForEach(controller => feature.Controllers.Remove(controller));
    }

    private static string DialectOf(TypeInfo controller) => controller.GetCustomAttribute<ApiExplorerSettingsAttribute>()?.GroupName ?? "";
}
