using MediatR;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Admin;

/// <summary>One of the host's commands: what it is called, what it takes, what it does.</summary>
/// <param name="Name">Its words: <c>create person</c>.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Options">What it takes.</param>
/// <param name="RunAsync">Does it, and gives what is to be shown: rows of named values.</param>
internal sealed record AdminCommand(
    string Name,
    string Summary,
    IReadOnlyList<AdminOption> Options,
    Func<IMediator, AdminArguments, CancellationToken, Task<Result<List<AdminRow>>>> RunAsync)
{
    /// <summary>Whether it shows any number of rows, and not what came of one change.</summary>
    public bool IsList => Name.StartsWith("list ", StringComparison.Ordinal);
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Its name with the dashes: <c>--email</c>.</param>
/// <param name="Value">What stands for its value in the help; null for a switch.</param>
/// <param name="Summary">What it means, in one line.</param>
/// <param name="Field">The member of the use case that it fills, by which that tells what is wrong.</param>
/// <param name="IsRequired">Whether the command can't do without.</param>
internal sealed record AdminOption(string Name, string? Value, string Summary, string Field = "", bool IsRequired = false);

/// <summary>Named values, in their order.</summary>
internal sealed class AdminRow : List<KeyValuePair<string, object?>>
{
    public void Add(string name, object? value) => Add(KeyValuePair.Create(name, value));
}
