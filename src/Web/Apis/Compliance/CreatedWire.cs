using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What was created.</summary>
public sealed record CreatedResponse
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }
}
