using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The body of <c>POST /api/v1/users</c>.</summary>
[Resource("user")]
public sealed record CreateUserRequest : ComplianceRequest, IApplicationRequest
{
    /// <summary>The name, one line of 200 characters at most.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary>The e-mail address, which no other user has.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }

    /// <summary>The application's id, where neither HTTP Basic nor a token is sent.</summary>
    [JsonPropertyName("client_id")]
    public Field<string> ClientId { get; init; }

    /// <summary>The application's secret, with its id.</summary>
    [JsonPropertyName("client_secret")]
    public Field<string> ClientSecret { get; init; }

    IApplicationRequest IApplicationRequest.WithKeyOf(IApplicationRequest outer) =>
        ClientSecret.IsSent ? this : this with { ClientId = outer.ClientId, ClientSecret = outer.ClientSecret };
}

/// <summary>The body of <c>PUT /api/v1/users/{id}</c>.</summary>
[Resource("user")]
public sealed record UpdateUserRequest : ComplianceRequest
{
    /// <summary>The name, one line of 200 characters at most.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary>The e-mail address, with which the user signs in from now on.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }
}

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
    public UserProfile()
    {
        CreateMap<CreateUserRequest, CreateUserCommand>().ForMember(command => command.Site, map => map.Ignore());
        CreateMap<UpdateUserRequest, UpdateUserCommand>()
            .ForMember(command => command.IfVersions, map => map.Ignore())
            .ForMember(command => command.Site, map => map.Ignore());
        CreateMap<UserView, UserResponse>();
    }
}
