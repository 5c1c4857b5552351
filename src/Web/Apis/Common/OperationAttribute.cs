namespace PlanPlatform.Web.Apis.Common;

/// <summary>Names an action as its API's document does; failures and idempotency keys are told apart by it.</summary>
/// <param name="name">The operation, in camel case: <c>syncPlan</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string name) : Attribute
{
    /// <summary>The operation's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the answer holds a secret: then it is never kept, and an idempotency key has no effect.</summary>
    public bool AnswersWithSecret { get; init; }
}
