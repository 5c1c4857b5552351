using System.Text.Json.Serialization;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Why a request was refused.</summary>
public sealed record ErrorsResponse
{
    /// <summary>Everything that is wrong.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyList<ErrorResponse> Errors { get; init; } = [];
}

/// <summary>One thing that is wrong.</summary>
public sealed record ErrorResponse
{
    /// <summary>The line of the table that is wrong, from 1 on; absent where there is none.</summary>
    [JsonPropertyName("line")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>The member that is wrong; absent where it is none.</summary>
    [JsonPropertyName("field")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>What is wrong.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>A problem of a member under its wire name; without a name the message stands for itself.</summary>
    internal static ErrorResponse Of(FieldProblem problem, string name) => name.Length == 0
        ? new ErrorResponse { Line = problem.Line, Message = problem.Message }
        : new ErrorResponse { Line = problem.Line, Field = name, Message = $"{name} {problem.Message}" };
}
