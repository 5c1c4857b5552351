using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>A body that may hold the application's key and secret beside its own members.</summary>
internal interface IApplicationRequest
{
    /// <summary>The application's id.</summary>
    Field<string> ClientId { get; }

    /// <summary>The application's secret.</summary>
    Field<string> ClientSecret { get; }

    /// <summary>The same body with the key and secret that stood beside the wrapped resource, where it has none itself.</summary>
    IApplicationRequest WithKeyOf(IApplicationRequest outer);
}
