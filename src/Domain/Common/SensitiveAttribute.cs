namespace PlanPlatform.Domain.Common;

/// <summary>Marks a stored member whose value never goes into an audit entry or a log.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;
