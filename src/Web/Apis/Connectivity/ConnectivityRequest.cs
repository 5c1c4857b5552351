using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>A body of the connectivity API: one object that holds everything.</summary>
public abstract record ConnectivityRequest : WireRequest
{
    /// <summary>The object's name, as on the wire.</summary>
    internal abstract string TopLevelName { get; }

    /// <summary>The object, as it was sent.</summary>
    internal abstract IField TopLevel { get; }
}
