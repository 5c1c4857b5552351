using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The body of <c>POST /api/login</c>.</summary>
public sealed record LogInRequest : WireRequest
{
    /// <summary>The person's e-mail address.</summary>
    [JsonPropertyName("username")]
    public Field<string> Username { get; init; }

    /// <summary>The person's password.</summary>
    [JsonPropertyName("password")]
    [JsonConverter(typeof(PasswordConverter))]
    public Field<string> Password { get; init; }

    /// <summary>The organisation in which to act: the person's own, or for its administrators a child of it.</summary>
    [JsonPropertyName("targetAccountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> TargetAccountId { get; init; }

    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(LogInRequest);
}

/// <summary>A pair of tokens, in no envelope.</summary>
public sealed record LogInResponse
{
    /// <summary>The access token.</summary>
    [JsonPropertyName("AccessToken")]
    public string AccessToken { get; init; } = "";

    /// <summary>The refresh token.</summary>
    [JsonPropertyName("RefreshToken")]
    public string RefreshToken { get; init; } = "";

    /// <summary>Never the tokens: what a log may show.</summary>
    public override string ToString() => nameof(LogInResponse);
}

internal sealed class LogInProfile : Profile
{
    public LogInProfile()
    {
        CreateMap<LogInRequest, LogInCommand>();
        CreateMap<IssuedToken, LogInResponse>()
            .ForMember(wire => wire.AccessToken, map => map.MapFrom(token => token.AccessToken.Reveal()))
            .ForMember(wire => wire.RefreshToken, map => map.MapFrom(token => token.RefreshToken!.Reveal()));
    }
}
