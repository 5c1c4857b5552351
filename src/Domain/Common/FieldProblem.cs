namespace PlanPlatform.Domain.Common;

/// <summary>One wrong member of a request.</summary>
/// <param name="Field">The member: the command's property path (<c>User.Email</c>); an API shows it under its own name.</param>
/// <param name="Problem">One of <see cref="Problems"/>.</param>
/// <param name="Message">What is wrong, as the end of a sentence that begins with the member's name: <c>must be 9 digits</c>.</param>
public sealed record FieldProblem(string Field, string Problem, string Message)
{
    /// <summary>The line of the file, from 1 on, where the request is a table of many; else null.</summary>
    public int? Line { get; init; }
}
