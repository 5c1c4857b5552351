using System.Globalization;
using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The body of <c>POST /api/createEndpoint</c>.</summary>
public sealed record CreateEndpointRequest : EndpointRequest<EndpointInfo>;

/// <summary>The body of <c>POST /api/modifyEndpoint</c>.</summary>
public sealed record ModifyEndpointRequest : EndpointRequest<ChangedEndpointInfo>;

/// <summary>The body of <c>POST /api/deleteEndpoint</c>.</summary>
public sealed record DeleteEndpointRequest : EndpointRequest<EndpointKey>;

/// <summary>A body that holds an endpoint.</summary>
/// <typeparam name="TInfo">What is said of the endpoint.</typeparam>
public abstract record EndpointRequest<TInfo> : ConnectivityRequest
    where TInfo : WireRequest
{
    /// <summary>Everything.</summary>
    [JsonPropertyName("endpointInfo")]
    public Field<TInfo> EndpointInfo { get; init; }

    internal override string TopLevelName => "endpointInfo";

    internal override IField TopLevel => EndpointInfo;
}

/// <summary>An endpoint to be created: the name is required.</summary>
public record EndpointInfo : WireRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("endpointName")]
    public Field<string> EndpointName { get; init; }

    /// <summary>The plan, which must be active; blank for none.</summary>
    [JsonPropertyName("planId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> PlanId { get; init; }

    /// <summary>The service profile; blank for none.</summary>
    [JsonPropertyName("serviceProfileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The SIM product: an id of the caller's own, 128 characters at most; blank for none.</summary>
    [JsonPropertyName("simProductId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> SimProductId { get; init; }

    /// <summary>The group of access points: an id of the caller's own, 128 characters at most; blank for none.</summary>
    [JsonPropertyName("apnGroupId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ApnGroupId { get; init; }
}

/// <summary>An endpoint to be changed: what is left out stays.</summary>
public sealed record ChangedEndpointInfo : EndpointInfo
{
    /// <summary>The endpoint.</summary>
    [JsonPropertyName("endpointId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> EndpointId { get; init; }
}

/// <summary>An endpoint to be deleted.</summary>
public sealed record EndpointKey : WireRequest
{
    /// <summary>The endpoint.</summary>
    [JsonPropertyName("endpointId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> EndpointId { get; init; }
}

/// <summary>An endpoint.</summary>
public sealed record EndpointRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("endpointId")]
    public string EndpointId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("endpointName")]
    public string EndpointName { get; init; } = "";

    /// <summary>The plan; empty where it is detached.</summary>
    [JsonPropertyName("planId")]
    public string PlanId { get; init; } = "";

    /// <summary>The service profile; empty for none.</summary>
    [JsonPropertyName("serviceProfileId")]
    public string ServiceProfileId { get; init; } = "";

    /// <summary>The SIM product, an id of the caller's own; empty for none.</summary>
    [JsonPropertyName("simProductId")]
    public string SimProductId { get; init; } = "";

    /// <summary>The group of access points, an id of the caller's own; empty for none.</summary>
    [JsonPropertyName("apnGroupId")]
    public string ApnGroupId { get; init; } = "";
}

internal sealed class EndpointProfile : Profile
{
    public EndpointProfile()
    {
        CreateMap<EndpointInfo, CreateEndpointCommand>();
        CreateMap<ChangedEndpointInfo, ModifyEndpointCommand>();
        CreateMap<EndpointKey, DeleteEndpointCommand>();
        CreateMap<EndpointView, EndpointRow>()
            .ForMember(row => row.PlanId, map => map.MapFrom(endpoint => Text(endpoint.PlanId)))
            .ForMember(row => row.ServiceProfileId, map => map.MapFrom(endpoint => Text(endpoint.ServiceProfileId)))
            .ForMember(row => row.SimProductId, map => map.MapFrom(endpoint => endpoint.SimProductId ?? ""))
            .ForMember(row => row.ApnGroupId, map => map.MapFrom(endpoint => endpoint.ApnGroupId ?? ""));
    }

    private static string Text(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
