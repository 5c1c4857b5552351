namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Names the resource in which a body may be wrapped.</summary>
/// <param name="name">The name: <c>company</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ResourceAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
