using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>A service profile to be created: everything is required, save what the access type depends on.</summary>
public record ServiceProfileInfo : WireRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary>0 base, 1 add-on.</summary>
    [JsonPropertyName("category")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Category { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Status { get; init; }

    /// <summary>Ids of services, parted by <c>|</c>: 2 SMS-MO, 3 SMS-MT, 4 DATA, 5 NB-IoT.</summary>
    [JsonPropertyName("service")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Service { get; init; }

    /// <summary>01 2G/3G, 02 2G, 06 2G/3G/4G, 10 2G/3G/4G/5G; not where NB-IoT is the only service.</summary>
    [JsonPropertyName("accessType")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> AccessType { get; init; }
}

/// <summary>A service profile to be changed: what is left out stays.</summary>
public sealed record ChangedServiceProfileInfo : ServiceProfileInfo
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The same, as rows call it.</summary>
    [JsonPropertyName("profileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ProfileId { get; init; }
}

/// <summary>A service profile to be deleted.</summary>
public sealed record ServiceProfileKey : WireRequest
{
    /// <summary>The profile.</summary>
    [JsonPropertyName("serviceProfileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The same, as rows call it.</summary>
    [JsonPropertyName("profileId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> ProfileId { get; init; }
}

/// <summary>A service profile.</summary>
public sealed record ServiceProfileRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("profileId")]
    public string ProfileId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("profileName")]
    public string ProfileName { get; init; } = "";

    /// <summary>The names of its services, parted by <c>|</c>.</summary>
    [JsonPropertyName("serviceName")]
    public string ServiceName { get; init; } = "";

    /// <summary>The name of its radio access.</summary>
    [JsonPropertyName("ratTypeName")]
    public string RatTypeName { get; init; } = "";

    /// <summary>0 base, 1 add-on.</summary>
    [JsonPropertyName("category")]
    public int Category { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }
}

internal sealed class ServiceProfileProfile : Profile
{
    public ServiceProfileProfile()
    {
        CreateMap<ServiceProfileInfo, CreateServiceProfileCommand>();
        CreateMap<ChangedServiceProfileInfo, ModifyServiceProfileCommand>();
        CreateMap<ServiceProfileKey, DeleteServiceProfileCommand>();
        CreateMap<ServiceProfileView, ServiceProfileRow>();
    }
}
