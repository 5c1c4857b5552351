using System.Text.Json.Serialization;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>What is stored.</summary>
public sealed record UsageResponse
{
    /// <summary>On disk.</summary>
    [JsonPropertyName("diskStorage")]
    public DiskStorageResponse DiskStorage { get; init; } = new();
}

/// <summary>What is stored on disk.</summary>
public sealed record DiskStorageResponse
{
    /// <summary>Bytes, as text.</summary>
    [JsonPropertyName("total")]
    public string Total { get; init; } = "";
}
