using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What was distributed.</summary>
public sealed record NoticeResponse
{
    /// <summary>The distribution.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The document's name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The name of the company's newest plan document; empty where there is none.</summary>
    [JsonPropertyName("plan_name")]
    public string PlanName { get; init; } = "";

    /// <summary>An address under which the document can be read without an account, as in the mails.</summary>
    [JsonPropertyName("link")]
    public string Link { get; init; } = "";

    /// <summary>When the distribution began, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }
}

/// <summary>Something that was done.</summary>
public sealed record ActivityResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>What was done, and by whom where they are still known.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>When, ISO 8601, UTC.</summary>
    [JsonPropertyName("start_time")]
    public DateTime StartTime { get; init; }
}

internal sealed class HistoryProfile : Profile
{
    public HistoryProfile()
    {
        CreateMap<NoticeView, NoticeResponse>();
        CreateMap<ActivityView, ActivityResponse>();
    }
}
