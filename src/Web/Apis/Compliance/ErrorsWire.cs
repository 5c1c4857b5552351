using System.Text.Json.Serialization;

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
    /// <summary>The member that is wrong; absent where it is none.</summary>
    [JsonPropertyName("field")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>What is wrong.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";
}
