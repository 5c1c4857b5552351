using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Storage;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>An object that has been stored.</summary>
public sealed record ObjectResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>Bytes.</summary>
    [JsonPropertyName("size")]
    public long Size { get; init; }
}

/// <summary>An object in a list.</summary>
public sealed record ListedObjectResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>Bytes.</summary>
    [JsonPropertyName("size")]
    public long Size { get; init; }

    /// <summary>Who stored it.</summary>
    [JsonPropertyName("userId")]
    public string OwnerId { get; init; } = "";

    /// <summary>When it was stored.</summary>
    [JsonPropertyName("createdAt")]
    public DateTime CreatedAt { get; init; }
}

internal sealed class ObjectProfile : Profile
{
    public ObjectProfile()
    {
        CreateMap<ObjectView, ObjectResponse>();
        CreateMap<ObjectView, ListedObjectResponse>();
    }
}
