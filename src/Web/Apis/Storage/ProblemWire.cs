using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>Why a request was refused (RFC 9457).</summary>
public sealed record ProblemResponse
{
    /// <summary>Always <c>about:blank</c>: <see cref="Code"/> tells more.</summary>
    [JsonPropertyName("type")]
    public string Type { get; init; } = "about:blank";

    /// <summary>The status in words.</summary>
    [JsonPropertyName("title")]
    public string Title { get; init; } = "";

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }

    /// <summary>What is wrong, for people.</summary>
    [JsonPropertyName("detail")]
    public string Detail { get; init; } = "";

    /// <summary>What is wrong, for programs.</summary>
    [JsonPropertyName("code")]
    public string Code { get; init; } = "";

    /// <summary>The members that are wrong, each with what is wrong; absent where it is none.</summary>
    [JsonPropertyName("errors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The request's id, as in the log.</summary>
    [JsonPropertyName("traceId")]
    public string TraceId { get; init; } = "";
}
