using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The body of <c>POST /api/createPlan</c>.</summary>
public sealed record CreatePlanRequest : PlanRequest<PlanInfo>;

/// <summary>The body of <c>POST /api/modifyPlan</c>.</summary>
public sealed record ModifyPlanRequest : PlanRequest<ChangedPlanInfo>;

/// <summary>The body of <c>POST /api/deletePlan</c>.</summary>
public sealed record DeletePlanRequest : PlanRequest<PlanKey>;

/// <summary>A body that holds a plan.</summary>
/// <typeparam name="TInfo">What is said of the plan.</typeparam>
public abstract record PlanRequest<TInfo> : ConnectivityRequest
    where TInfo : WireRequest
{
    /// <summary>Everything.</summary>
    [JsonPropertyName("planInfo")]
    public Field<TInfo> PlanInfo { get; init; }

    internal override string TopLevelName => "planInfo";

    internal override IField TopLevel => PlanInfo;
}

/// <summary>A plan to be created: everything is required.</summary>
public record PlanInfo : WireRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("planName")]
    public Field<string> PlanName { get; init; }

    /// <summary>The tariff.</summary>
    [JsonPropertyName("tariffId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> TariffId { get; init; }

    /// <summary>The service profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Status { get; init; }
}

/// <summary>A plan to be changed: what is left out stays.</summary>
public sealed record ChangedPlanInfo : PlanInfo
{
    /// <summary>The plan.</summary>
    [JsonPropertyName("planId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> PlanId { get; init; }
}

/// <summary>A plan to be deleted.</summary>
public sealed record PlanKey : WireRequest
{
    /// <summary>The plan.</summary>
    [JsonPropertyName("planId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> PlanId { get; init; }
}

/// <summary>A plan.</summary>
public sealed record PlanRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("planId")]
    public string PlanId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("planName")]
    public string PlanName { get; init; } = "";

    /// <summary>The tariff.</summary>
    [JsonPropertyName("tariffId")]
    public string TariffId { get; init; } = "";

    /// <summary>The service profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    public string ServiceProfileId { get; init; } = "";

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }
}

internal sealed class PlanProfile : Profile
{
    public PlanProfile()
    {
        CreateMap<PlanInfo, CreateRatePlanCommand>();
        CreateMap<ChangedPlanInfo, ModifyRatePlanCommand>();
        CreateMap<PlanKey, DeleteRatePlanCommand>();
        CreateMap<RatePlanView, PlanRow>();
    }
}
