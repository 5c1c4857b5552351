using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The body of <c>POST /api/createTariff</c>.</summary>
public sealed record CreateTariffRequest : TariffRequest<TariffInfo>;

/// <summary>The body of <c>POST /api/modifyTariff</c>.</summary>
public sealed record ModifyTariffRequest : TariffRequest<ChangedTariffInfo>;

/// <summary>The body of <c>POST /api/deleteTariff</c>.</summary>
public sealed record DeleteTariffRequest : TariffRequest<TariffKey>;

/// <summary>A body that holds a tariff.</summary>
/// <typeparam name="TInfo">What is said of the tariff.</typeparam>
public abstract record TariffRequest<TInfo> : ConnectivityRequest
    where TInfo : WireRequest
{
    /// <summary>Everything.</summary>
    [JsonPropertyName("tariffInfo")]
    public Field<TInfo> TariffInfo { get; init; }

    internal override string TopLevelName => "tariffInfo";

    internal override IField TopLevel => TariffInfo;
}

/// <summary>A tariff to be created: everything is required.</summary>
public record TariffInfo : WireRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("tariffName")]
    public Field<string> TariffName { get; init; }

    /// <summary>The rate zone: an id of the caller's own, 128 characters at most.</summary>
    [JsonPropertyName("ratezoneId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> RatezoneId { get; init; }

    /// <summary>The service profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Status { get; init; }
}

/// <summary>A tariff to be changed: what is left out stays.</summary>
public sealed record ChangedTariffInfo : TariffInfo
{
    /// <summary>The tariff.</summary>
    [JsonPropertyName("tariffId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> TariffId { get; init; }
}

/// <summary>A tariff to be deleted.</summary>
public sealed record TariffKey : WireRequest
{
    /// <summary>The tariff.</summary>
    [JsonPropertyName("tariffId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> TariffId { get; init; }
}

/// <summary>A tariff.</summary>
public sealed record TariffRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("tariffId")]
    public string TariffId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("tariffName")]
    public string TariffName { get; init; } = "";

    /// <summary>The rate zone, an id of the caller's own.</summary>
    [JsonPropertyName("ratezoneId")]
    public string RatezoneId { get; init; } = "";

    /// <summary>The service profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    public string ServiceProfileId { get; init; } = "";

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }
}

internal sealed class TariffProfile : Profile
{
    public TariffProfile()
    {
        CreateMap<TariffInfo, CreateTariffCommand>();
        CreateMap<ChangedTariffInfo, ModifyTariffCommand>();
        CreateMap<TariffKey, DeleteTariffCommand>();
        CreateMap<TariffView, TariffRow>();
    }
}
