using System.Text.Json.Serialization;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>A company that the person manages.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Grade">How well it complies, from <c>A+</c> to <c>F</c>.</param>
internal sealed record Company([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("grade")] string Grade);
