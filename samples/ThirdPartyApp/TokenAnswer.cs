using System.Text.Json.Serialization;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>What the token endpoint answers: tokens, or an error.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("error")] string? Error);
