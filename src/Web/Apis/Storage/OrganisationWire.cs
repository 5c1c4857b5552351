using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Storage;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>An organisation.</summary>
public sealed record OrganisationResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>Its short name: the group name.</summary>
    [JsonPropertyName("domain")]
    public string Domain { get; init; } = "";
}

internal sealed class OrganisationProfile : Profile
{
    public OrganisationProfile() => CreateMap<OrganisationView, OrganisationResponse>();
}
