using System.Net;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>An answer as it came.</summary>
internal sealed record Seen(string Path, DateTime Start, DateTime End, HttpStatusCode Status, string? MediaType, bool SaysWhenToRetry, string Body)
{
    private bool IsConnectivity => Path.StartsWith("/api/", StringComparison.Ordinal) && !Path.StartsWith("/api/v1/", StringComparison.Ordinal);

    public bool IsSuccess => Status is HttpStatusCode.OK or HttpStatusCode.Created && (!IsConnectivity || Has("{\"Response\":{\"resultCode\":\"0\","));

    /// <summary>The connectivity API's own words for a change that may have been made: it is to be looked for, not to be sent again.</summary>
    public bool IsDoubtful => IsConnectivity && Status == HttpStatusCode.OK && !SaysWhenToRetry && Has("\"resultCode\":\"10240\"");

    /// <summary>What the dialect says of a database that is away: nothing was changed.</summary>
    public bool IsUnavailable => Status == HttpStatusCode.ServiceUnavailable && (Path.StartsWith("/health", StringComparison.Ordinal) || SaysWhenToRetry) && Path switch
    {
        "/health/ready" => Body == "Unhealthy",
        "/sync-plan" or "/get-plan-details" => Body == """{"statusCode":503,"data":{},"message":"SERVICE_UNAVAILABLE"}""",
        "/oauth/token" => Body.StartsWith("""{"error":"temporarily_unavailable",""", StringComparison.Ordinal),
        _ when IsConnectivity => Has("{\"Response\":{\"resultCode\":\"1\",") && Has(" - The service is not available for the moment"),
        _ when Path.StartsWith("/api/v1/plans", StringComparison.Ordinal) => MediaType == "application/problem+json" && Has("\"status\":503,") && Has("\"code\":\"unavailable\""),
        _ => Body == """{"errors":[{"message":"The service is not available for the moment."}]}""",
    };

    public override string ToString() => $"{Path} {(int)Status} {MediaType} after {(End - Start).TotalSeconds:0.0} s: {Body}";

    private bool Has(string part) => Body.Contains(part, StringComparison.Ordinal);
}
