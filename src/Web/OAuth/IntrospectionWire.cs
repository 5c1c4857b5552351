using System.Globalization;
using System.Text.Json.Serialization;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.OAuth;

/// <summary>What introspection tells (RFC 7662 2.2); of a token that doesn't work, or isn't the asker's business, nothing but that.</summary>
public sealed record IntrospectionResponse
{
    /// <summary>Whether the token works.</summary>
    [JsonPropertyName("active")]
    public bool Active { get; init; }

    /// <summary>The application to which it was issued.</summary>
    [JsonPropertyName("client_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientId { get; init; }

    /// <summary>The person's e-mail address; absent for client credentials.</summary>
    [JsonPropertyName("username")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Username { get; init; }

    /// <summary>What it may be used for, parted by spaces.</summary>
    [JsonPropertyName("scope")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    /// <summary>When it stops working, in seconds since 1970; absent for refresh tokens.</summary>
    [JsonPropertyName("exp")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ExpiresAt { get; init; }

    /// <summary>When it was issued, in seconds since 1970.</summary>
    [JsonPropertyName("iat")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? IssuedAt { get; init; }

    /// <summary>The person's id; the application's for client credentials.</summary>
    [JsonPropertyName("sub")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary><c>bearer</c>, or <c>refresh_token</c>, which is no credential for an API.</summary>
    [JsonPropertyName("token_type")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    /// <summary>This server.</summary>
    [JsonPropertyName("iss")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Issuer { get; init; }

    internal static IntrospectionResponse Of(TokenFacts? facts, string issuer) => facts is null ? new() : new()
    {
        Active = true,
        ClientId = facts.ClientId,
        Username = facts.Username,
        Scope = facts.Scope,
        ExpiresAt = facts.ExpiresAt is { } expiry ? new DateTimeOffset(expiry).ToUnixTimeSeconds() : null,
        IssuedAt = new DateTimeOffset(facts.IssuedAt).ToUnixTimeSeconds(),
        Subject = facts.PersonId?.ToString(CultureInfo.InvariantCulture) ?? facts.ClientId,
        TokenType = facts.IsRefreshToken ? "refresh_token" : "bearer",
        Issuer = issuer,
    };
}
