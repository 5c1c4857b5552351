namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What an operator may set for the compliance API: <c>Apis:Compliance:*</c>.</summary>
internal sealed class ComplianceOptions
{
    /// <summary>Whether objects and lists are answered without the resource's name around them, as the API's later edition did.</summary>
    public bool Unwrapped { get; set; }
}
