using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>A list, or a part of it.</summary>
/// <typeparam name="T">An item.</typeparam>
public sealed record PageResponse<T>
{
    /// <summary>The items, in order.</summary>
    [JsonPropertyName("items")]
    public IAsyncEnumerable<T> Items { get; init; } = AsyncEnumerable.Empty<T>();

    /// <summary>How many there are in all.</summary>
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>How many were skipped.</summary>
    [JsonPropertyName("offset")]
    public int Offset { get; init; }
}
