using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The body of <c>POST /api/CreateServiceProfile</c>.</summary>
public sealed record CreateServiceProfileRequest : ServiceProfileRequest<ServiceProfileInfo>;

/// <summary>The body of <c>POST /api/ModifyServiceProfile</c>.</summary>
public sealed record ModifyServiceProfileRequest : ServiceProfileRequest<ChangedServiceProfileInfo>;

/// <summary>The body of <c>POST /api/DeleteServiceProfile</c>.</summary>
public sealed record DeleteServiceProfileRequest : ServiceProfileRequest<ServiceProfileKey>;

/// <summary>A body that holds a service profile three levels down.</summary>
/// <typeparam name="TInfo">What is said of the profile.</typeparam>
public abstract record ServiceProfileRequest<TInfo> : ConnectivityRequest
    where TInfo : WireRequest
{
    /// <summary>Everything.</summary>
    [JsonPropertyName("Request")]
    public Field<ServiceProfileEnvelope<TInfo>> Request { get; init; }

    /// <summary>The profile.</summary>
    internal Field<TInfo> ServiceProfile => Request.Value?.RequestParam.Value?.ServiceProfile ?? default;

    internal override string TopLevelName =>
        Request.State != FieldState.Value ? "Request" : Request.Value!.RequestParam.State != FieldState.Value ? "requestParam" : "serviceProfile";

    internal override IField TopLevel =>
        Request.State != FieldState.Value ? Request : Request.Value!.RequestParam.State != FieldState.Value ? Request.Value.RequestParam : ServiceProfile;
}

/// <summary>The first level.</summary>
/// <typeparam name="TInfo">What is said of the profile.</typeparam>
public sealed record ServiceProfileEnvelope<TInfo> : WireRequest
    where TInfo : WireRequest
{
    /// <summary>The second level.</summary>
    [JsonPropertyName("requestParam")]
    public Field<ServiceProfileParam<TInfo>> RequestParam { get; init; }
}

/// <summary>The second level.</summary>
/// <typeparam name="TInfo">What is said of the profile.</typeparam>
public sealed record ServiceProfileParam<TInfo> : WireRequest
    where TInfo : WireRequest
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("serviceProfile")]
    public Field<TInfo> ServiceProfile { get; init; }
}
