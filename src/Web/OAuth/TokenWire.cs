using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>A successful answer of the token endpoint (RFC 6749 5.1).</summary>
public sealed record TokenResponse
{
    /// <summary>The access token.</summary>
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; } = "";

    /// <summary>How long it works, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    /// <summary>The refresh token; absent for client credentials.</summary>
    [JsonPropertyName("refresh_token")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    /// <summary>Always <c>bearer</c>.</summary>
    [JsonPropertyName("token_type")]
    public string TokenType { get; init; } = "bearer";

    /// <summary>What it may be used for, parted by spaces.</summary>
    [JsonPropertyName("scope")]
    public string Scope { get; init; } = "";

    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(TokenResponse);
}

internal sealed class TokenProfile : Profile
{
    public TokenProfile() => CreateMap<IssuedToken, TokenResponse>()
        .ForMember(wire => wire.AccessToken, map => map.MapFrom(token => token.AccessToken.Reveal()))
        .ForMember(wire => wire.RefreshToken, map => map.MapFrom(token => token.RefreshToken == null ? null : token.RefreshToken.Reveal()))
        .ForMember(wire => wire.ExpiresIn, map => map.MapFrom(token => (int)token.Lifetime.TotalSeconds))
        .ForMember(wire => wire.TokenType, map => map.Ignore());
}
