namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Marks an action whose answer is a file or a table.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SendsAnythingAttribute : Attribute;
