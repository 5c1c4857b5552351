namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>One call of the connectivity API and the result codes that it always has.</summary>
/// <param name="Title">What the documented texts begin with: <c>Create plan</c>.</param>
/// <param name="Success">The code of a success.</param>
/// <param name="Failure">The code of a failure that has none of its own.</param>
/// <param name="IsChange">Whether it creates or modifies, so that a doubtful outcome has codes of its own.</param>
internal sealed record ConnectivityCall(string Title, string Success, string Failure, bool IsChange)
{
    /// <summary>The text of a failure that has none of its own.</summary>
    public string FailureText { get; init; } = Title + " failure";

    /// <summary>The text of a success.</summary>
    public string SuccessText => Title + " success";
}
