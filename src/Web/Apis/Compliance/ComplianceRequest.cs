using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>A body of the compliance API: JSON, flat or wrapped in the resource's name, or a form with the same keys.</summary>
public abstract record ComplianceRequest : WireRequest;
