using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Storage;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>How users are spread over the plans.</summary>
public sealed record PlanDashboardResponse
{
    /// <summary>The sum of the quotas of all originators.</summary>
    [JsonPropertyName("totalStorageCapacity")]
    public decimal Capacity { get; init; }

    /// <summary>The unit of the capacity: <c>MiB</c>.</summary>
    [JsonPropertyName("storageCapacityMeasure")]
    public string Measure { get; init; } = "MiB";

    /// <summary>How many originators there are.</summary>
    [JsonPropertyName("totalUsersWithOwnerRole")]
    public int Originators { get; init; }

    /// <summary>Every plan.</summary>
    [JsonPropertyName("planBreakdown")]
    public IReadOnlyList<PlanShareResponse> Plans { get; init; } = [];
}

/// <summary>One plan's part.</summary>
public sealed record PlanShareResponse
{
    /// <summary>The plan.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>How many have it.</summary>
    [JsonPropertyName("userCount")]
    public int Users { get; init; }

    /// <summary>Of all originators, rounded to two decimals.</summary>
    [JsonPropertyName("percentOfTotalUsers")]
    public double Percent { get; init; }
}

/// <summary>How much of their quotas users use.</summary>
public sealed record UsageDashboardResponse
{
    /// <summary>How many originators there are.</summary>
    [JsonPropertyName("totalUsersWithOwnerRole")]
    public int Originators { get; init; }

    /// <summary>Every band.</summary>
    [JsonPropertyName("breakdown")]
    public IReadOnlyList<UsageBandResponse> Bands { get; init; } = [];
}

/// <summary>One band.</summary>
public sealed record UsageBandResponse
{
    /// <summary>The part of the quota that is used, in percent: <c>0-25</c>.</summary>
    [JsonPropertyName("quotaUsage")]
    public string Name { get; init; } = "";

    /// <summary>How many are in it.</summary>
    [JsonPropertyName("userCount")]
    public int Users { get; init; }

    /// <summary>Of all originators, rounded to two decimals.</summary>
    [JsonPropertyName("percentUsers")]
    public double Percent { get; init; }
}

internal sealed class DashboardProfile : Profile
{
    public DashboardProfile()
    {
        CreateMap<PlanDashboard, PlanDashboardResponse>().ForMember(dashboard => dashboard.Measure, map => map.Ignore());
        CreateMap<PlanShare, PlanShareResponse>();
        CreateMap<UsageDashboard, UsageDashboardResponse>();
        CreateMap<UsageBand, UsageBandResponse>();
    }
}
