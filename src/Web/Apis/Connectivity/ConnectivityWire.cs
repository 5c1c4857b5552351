using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The envelope of every answer but a pair of tokens.</summary>
public sealed record ConnectivityResponse
{
    /// <summary>What is in it.</summary>
    [JsonPropertyName("Response")]
    public ConnectivityAnswer Response { get; init; } = new();
}

/// <summary>The envelope of a list.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed record RowsResponse<TRow>
{
    /// <summary>What is in it.</summary>
    [JsonPropertyName("Response")]
    public RowsAnswer<TRow> Response { get; init; } = new();
}

/// <summary>What came of a call.</summary>
public record ConnectivityAnswer
{
    /// <summary><c>0</c> for a success, <c>1</c> for a failure.</summary>
    [JsonPropertyName("resultCode")]
    public string ResultCode { get; init; } = "";

    /// <summary>The request's id, as in <c>X-Request-Id</c>.</summary>
    [JsonPropertyName("responseId")]
    public string ResponseId { get; init; } = "";

    /// <summary>When it was answered, UTC: <c>dd/MM/yyyy HH:mm:ss</c>.</summary>
    [JsonPropertyName("responseTimestamp")]
    public string ResponseTimestamp { get; init; } = "";

    /// <summary>The documented code and its text.</summary>
    [JsonPropertyName("resultParam")]
    public ResultParam ResultParam { get; init; } = new();

    /// <summary>The id of a created plan.</summary>
    [JsonPropertyName("planId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PlanId { get; init; }

    /// <summary>The id of a created tariff.</summary>
    [JsonPropertyName("tariffId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TariffId { get; init; }

    /// <summary>The id of a created service profile.</summary>
    [JsonPropertyName("serviceProfile")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServiceProfile { get; init; }

    /// <summary>The id of a created endpoint.</summary>
    [JsonPropertyName("endpointId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EndpointId { get; init; }
}

/// <summary>What came of a call that shows rows.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed record RowsAnswer<TRow> : ConnectivityAnswer
{
    /// <summary>The rows.</summary>
    [JsonPropertyName("responseParam")]
    [JsonPropertyOrder(1)]
    public RowsParam<TRow> ResponseParam { get; init; } = new();
}

/// <summary>The documented result.</summary>
public sealed record ResultParam
{
    /// <summary>The code.</summary>
    [JsonPropertyName("resultCode")]
    public string ResultCode { get; init; } = "";

    /// <summary>The documented text; of a failure, followed by the reason.</summary>
    [JsonPropertyName("resultDescription")]
    public string ResultDescription { get; init; } = "";
}

/// <summary>Rows.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed record RowsParam<TRow>
{
    /// <summary>The rows, by id.</summary>
    [JsonPropertyName("rows")]
    public IAsyncEnumerable<TRow> Rows { get; init; } = AsyncEnumerable.Empty<TRow>();
}
