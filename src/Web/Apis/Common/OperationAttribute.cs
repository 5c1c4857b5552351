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

    /// <summary>Whether a body of <c>multipart/form-data</c> is read as a form: then its parts are what a request says, and not the boundary between them.</summary>
    public bool TakesParts { get; init; }
}
