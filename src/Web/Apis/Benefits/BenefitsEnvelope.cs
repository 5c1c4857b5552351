using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The envelope as the OpenAPI document shows it.</summary>
/// <typeparam name="T">What is in <c>data</c>.</typeparam>
/// <param name="StatusCode">200.</param>
/// <param name="Data">The answer.</param>
/// <param name="Message"><c>OKAY</c>.</param>
public sealed record BenefitsEnvelope<T>(
    [property: JsonPropertyName("statusCode")] int StatusCode,
    [property: JsonPropertyName("data")] T Data,
    [property: JsonPropertyName("message")] string Message);

/// <summary>An object without members.</summary>
public sealed record Nothing;
