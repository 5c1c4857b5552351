using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>A user.</summary>
public sealed record UserResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public string Email { get; init; } = "";
}

internal sealed class UserProfile : Profile
{
    public UserProfile() => CreateMap<UserView, UserResponse>();
}
