using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The envelope of every answer.</summary>
/// <param name="StatusCode">200, or the failure's code.</param>
/// <param name="Data">An object or, for lists, an array; <c>{}</c> for deletions and failures.</param>
/// <param name="Message"><c>OKAY</c>, or what failed.</param>
internal sealed record BenefitsAnswer(
    [property: JsonPropertyName("statusCode")] int StatusCode,
    [property: JsonPropertyName("data")] object Data,
    [property: JsonPropertyName("message")] string Message);
