using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Why a company has its grade.</summary>
public sealed record FindingsResponse
{
    /// <summary>What takes something off.</summary>
    [JsonPropertyName("findings")]
    public IReadOnlyList<FindingResponse> Findings { get; init; } = [];

    /// <summary>The score: 100 less the points, rounded half away from zero.</summary>
    [JsonPropertyName("score")]
    public int Score { get; init; }

    /// <summary>The letter, from <c>A+</c> to <c>F</c>.</summary>
    [JsonPropertyName("grade")]
    public string Grade { get; init; } = "";
}

/// <summary>One thing that is amiss.</summary>
public sealed record FindingResponse
{
    /// <summary>Stable code, in snake case.</summary>
    [JsonPropertyName("code")]
    public string Code { get; init; } = "";

    /// <summary>What is amiss, for people.</summary>
    [JsonPropertyName("title")]
    public string Title { get; init; } = "";

    /// <summary>What it takes off: for each participant whom it concerns, or at once.</summary>
    [JsonPropertyName("weight")]
    public decimal Weight { get; init; }

    /// <summary>What it takes off here, to hundredths.</summary>
    [JsonPropertyName("points")]
    public decimal Points { get; init; }

    /// <summary>The ids of all participants whom it concerns, in order.</summary>
    [JsonPropertyName("participants")]
    public IReadOnlyList<int> Participants { get; init; } = [];
}

internal sealed class FindingsProfile : Profile
{
    public FindingsProfile()
    {
        CreateMap<FindingsView, FindingsResponse>();
        CreateMap<FindingView, FindingResponse>();
    }
}
