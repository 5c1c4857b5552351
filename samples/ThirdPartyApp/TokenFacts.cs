using System.Text.Json.Serialization;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>What introspection tells of a token.</summary>
internal sealed record TokenFacts(
    [property: JsonPropertyName("active")] bool IsActive,
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("sub")] string? Subject,
    [property: JsonPropertyName("username")] string? Username);
